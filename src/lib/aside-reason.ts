/** Why a file was set aside, in Chinese: the converter says it in English, on the terminal of whoever runs it. */

const kinds: Readonly<Record<string, string>> = {
  'a news report': '新闻报道',
  'an essay on how to write plans': '讲计划怎么写的文章',
  'a list of titles or links': '题目或链接的目录',
  'a title without a text': '有题目而没有正文的空页',
  'the notice of a download page': '下载页的说明',
  'a speech': '讲话稿',
  'a test paper': '试卷',
  'a contract': '合同',
  'a summary of past work': '工作总结',
  'a regulation': '规章制度',
};

interface Phrase {
  readonly match: RegExp;
  /** `$1` stands for the first group. */
  readonly text: string;
}

/** The first that matches counts. */
const phrases: readonly Phrase[] = [
  { match: /without the words of a plan/u, text: '没有计划常用的词语' },
  { match: /^no plan found in it: it holds titles/u, text: '只有题目，没有正文' },
  { match: /^the file is empty/u, text: '文件是空的' },
  { match: /holds nothing but blanks/u, text: '只有空白' },
  { match: /pictures of pages and no text/u, text: '只有页面图像，没有文字：请先做文字识别' },
  { match: /password|encrypted/u, text: '有密码保护：请去掉密码再存' },
  { match: /; it is a picture/u, text: '是图片：请先做文字识别，存为 .docx 或 .txt' },
  { match: /; open it and save it as \.docx/u, text: '请打开后另存为 .docx' },
  { match: /; open it in a browser/u, text: '请用浏览器打开，另存为“网页，仅 HTML”（.html）' },
  { match: /; it is a link/u, text: '只是一个链接：请把它指的网页另存为 .html' },
  { match: /; copy the text of its cells/u, text: '请把表格里的文字复制到 .docx 或 .txt' },
  { match: /; save its outline/u, text: '请把大纲另存为 .docx，或把文字存为 .txt' },
  { match: /; save it as \.pdf with its text/u, text: '请另存为带文字的 .pdf，或 .docx' },
  { match: /; save its text as \.txt/u, text: '请把正文存为 .txt，附件另外存放' },
  { match: /; unpack it, or pack it as \.zip/u, text: '请解压，或改用 .zip 打包' },
  { match: /a zip inside a zip/u, text: '压缩包里又有压缩包：请先解压' },
  { match: /^its format is not known here; (.+) are$/u, text: '能读的只有 $1' },
  { match: /^it has the same bytes as (.+); delete one/u, text: '与“$1”完全相同：请删去一个' },
  { match: /^its plans would have the same ids as those of (.+);/u, text: '与“$1”编号相同：请改文件名' },
  { match: /^it is too large: ([\d.]+ MB)/u, text: '太大（$1）：请拆成几个文件' },
  { match: /is a symbolic link/u, text: '是符号链接：请放入文件本身' },
  { match: /^its name holds a private/u, text: '文件名里有私人号码或地址：请改名' },
  { match: /^its name/u, text: '文件名有看不见的字符、太长或不是 UTF-8：请改名' },
  { match: /^sources\.yml says that it is not published/u, text: 'sources.yml 里写明不收' },
  { match: /^sources\.yml:(\d+): its entry is wrong/u, text: 'sources.yml 第 $1 行写得不对' },
  { match: /^sources\.yml excludes/u, text: 'sources.yml 里要剔除的位置对不上这个文件' },
  { match: /^its text is garbled throughout/u, text: '全文是乱码：请取原文件重新保存' },
  { match: /save the file as UTF-8/u, text: '编码不识：请另存为 UTF-8' },
  { match: /^the file is not text/u, text: '不是文本文件' },
  { match: /broken|damaged|cut short|checksum|cannot be (?:read|unpacked)/u, text: '文件已损坏，读不出来' },
];

const refusal = /Unexpected (an? [a-z ]+|the [a-z ]+)(?: \((.*?)\))?, expected a plan/gu;

/** The reason in Chinese; undefined where there are no words for it here. */
export function asideReason(reason: string): string | undefined {
  const read = Array.from(reason.matchAll(refusal)).flatMap(([, kind, evidence]) =>
    kinds[kind] === undefined ? [] : [kinds[kind] + quoteAll(evidence)],
  );
  if (read.length > 0) return `读来是${read.join('、')}`;
  for (const { match, text } of phrases) {
    const found = match.exec(reason);
    if (found) return text.replace('$1', () => found[1]);
  }
  return undefined;
}

function quoteAll(evidence: string | undefined): string {
  return evidence === undefined
    ? ''
    : `（${evidence
        .split('; ')
        .map((words) => `“${words}”`)
        .join('')}）`;
}
