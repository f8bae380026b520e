/** Words that would be code if any page forgot that they are words. */

/** For addresses and whatever else a browser hands to a page. */
export const attackStrings: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '//evil.example/x',
  '../../..//evil.example/',
  '${alert(1)}{{constructor.constructor("alert(1)")()}}',
  ']]><svg onload=alert(1)>',
  '\u2028alert(1)\u2029%00%0d%0aSet-Cookie:a',
  '__proto__',
];

/** A plan into which somebody wrote such words; `name` makes it another. */
export const hostilePlan = (name: string) => `<script>alert(1)</script>${name}工作计划
为做好全院${name}工作，</script><script>globalThis.pwned=1</script>依据"><img src=x onerror=alert(1)>的要求，结合我院实际，特制定本计划。
一、指导思想{globalThis.pwned=1}
以病人为中心，以\${alert(1)}为主线，落实《<img src=x onerror=alert(1)>管理条例》，坚持import fs from "node:fs"的原则，不断提高${name}质量。
二、工作目标]]><b>加粗</b>
1、${name}文书书写合格率达到95%以上，[点这里](javascript:alert(1))满意率达到90%以上<iframe src="https://evil.example/"></iframe>。
2、=HYPERLINK("https://evil.example/","点")的执行率达到100%，@SUM(1+1)*cmd|' /C calc'!A0的知晓率达到98%。
3、加强培训\u2028每月组织学习一次\u2029，""onmouseover="alert(1)"的考核合格率达到95%以上。
三、主要措施&lt;script&gt;alert(2)&lt;/script&gt;
（一）落实责任制，<svg onload=alert(1)>由${name}科负责，</title></head></body></html>每季度检查一次。
（二）完善制度，<!-- 注释 -->{/* 注释 */}<style>body{display:none}</style>做好交接班工作，"}]}</script>确保安全。
四、保障措施
加强领导，明确分工，javascript:alert(1)责任到人，严格考核，<a href="javascript:alert(1)">链接</a>确保各项工作落到实处。
`;
