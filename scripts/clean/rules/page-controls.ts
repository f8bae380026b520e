import { dropLine, listLines } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** What a button does, and what else stands on buttons and in bars. */
const acts =
  '下载|收藏|举报|打印|关闭|分享|转发|点赞|打赏|评论|投稿|纠错|复制|返回|登录|注册|展开|收起|首页|主页|顶部|地图|联系我们|关于我们|隐私|条款|友情链接|手机版|电脑版|客户端|上一页|下一页|尾页';
const others =
  '免费|在线|立即|点击|查看|继续|预览|阅读|加入|设为|我要|此文|本文|本页|全文|原文|文章|文档|资料|网站|网页|页面|窗口|链接|声明|协议|政策|服务|帮助|中心|反馈|使用|用户|法律|此页|该页|剩余|更多|字号|字体|[大中小]';
const act = new RegExp(acts, 'u');
const words = new RegExp(`${acts}|${others}`, 'gu');
const marks = /[\s|｜·•/、>＞»【】［］[\]（）()：:+_-]+/gu;

/** A line of buttons is short; a plan's last lines may be signatures, so only whole lines of such words go. */
const longestBar = 60;
const headLines = 6;
const tailLines = 15;

export const pageControls: readonly Rule[] = [
  {
    id: 'page-controls',
    name: '网页按钮',
    why: '网页首尾的按钮和栏目，如下载、收藏、打印、关闭，不是正文。',
    examples: [
      ['返回顶部\n一、加强管理。', '一、加强管理。'],
      ['加强管理。\n下载文档\n收藏\n举报', '加强管理。'],
      ['加强管理。\n［打印］ ［关闭］', '加强管理。'],
      ['加强管理。\n网站地图 | 联系我们 | 隐私声明', '加强管理。'],
    ],
    keeps: ['做好登录服务', '阅读\n写作', '收藏书画作品', '关闭燃煤锅炉'],
    find: (text) =>
      listLines(text)
        .filter((line) => line.text !== '')
        .filter((line, i, all) => (i < headLines || i >= all.length - tailLines) && isBar(line.text))
        .map((line) => dropLine(line, 'page-controls')),
  },
];

function isBar(text: string): boolean {
  return text.length <= longestBar && act.test(text) && text.replace(marks, '').replace(words, '') === '';
}
