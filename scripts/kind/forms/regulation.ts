import { countHan } from '../../../src/text/count-han.ts';
import { namesKind } from '../../split/title-styles.ts';
import type { KindForm } from '../kind-form.ts';
import type { Document } from '../kind-sign.ts';

const ruleWords = '条例|细则|办法|规定|制度|章程|规则|规程|守则|公约';
/** `…实施细则`, `…办法（试行）`, `关于印发《…规定》的通知`. */
const namesRules = new RegExp(
  `(?:${ruleWords})(?:范文|模板|全文)?[》”]?(?:[（(].{1,12}[）)])?[》”]?(?:的(?:通知|公告|决定))?$`,
  'u',
);
/** `本细则自2024年5月1日起施行`: only what binds for good speaks so of itself. */
const inForce = new RegExp(
  `本(?:${ruleWords})(?:由[^。；\\n]{1,30}|从|于)?(?:负责解释|自[^。；\\n]{0,30}(?:施行|实施|执行|生效))`,
  'u',
);
const article = /^第[一二三四五六七八九十百零〇\d]{1,5}条(?=[ \u3000、：:.．]|\p{Script=Han})/u;
const fewestArticles = 3;
/** From the first article on stands this share of the text, as a plan may quote some; less behind the letter of a notice that names them. */
const leastShare = { named: 0.4, unnamed: 0.7 };

/** Articles from end to end, under a name of such rules or with a word on when they come into force. */
function findArticles({ title, text, lines }: Document): readonly string[] {
  const named = namesRules.test(title);
  if (!named && namesKind.test(title)) return [];
  const articles = lines.flatMap((line) => article.exec(line)?.[0] ?? []);
  if (articles.length < fewestArticles) return [];
  const first = lines.findIndex((line) => article.test(line));
  const share = countHan(lines.slice(first).join('')) / countHan(text);
  if (share < (named ? leastShare.named : leastShare.unnamed)) return [];
  const force = inForce.exec(text)?.[0];
  if (!named && force === undefined) return [];
  return [...(force === undefined ? [] : [force]), articles[0], articles.at(-1)!];
}

export const regulationForm: KindForm = {
  id: 'regulation-articles',
  kind: 'regulation',
  name: '通篇条文',
  why: '题目是办法、细则、制度一类，或写明何时施行，又从头到尾分第一条、第二条：是长期有效的规定，不是某一时期的计划。题目写明是计划、方案的不算。',
  examples: [
    '车辆管理办法\n\n第一条 为加强车辆管理，制定本办法。\n第二条 车辆由办公室统一调度。\n第三条 本办法自印发之日起施行。',
    '关于印发《车辆管理办法》的通知\n\n各科室：\n现将《车辆管理办法》印发给你们，请遵照执行。\n办公室\n车辆管理办法\n第一条 为加强车辆管理，制定本办法。\n第二条 车辆由办公室统一调度。\n第三条 本办法自印发之日起施行。',
    '\n\n第一条 为规范会议，制定本规定。\n第二条 会议每周一次。\n第三条 本规定由办公室负责解释。',
  ],
  keeps: [
    '制度建设工作方案\n\n第一条 修订考勤制度。\n第二条 修订值班制度。\n第三条 修订档案制度。',
    '\n\n第一条 加强学习。\n第二条 抓好落实。\n第三条 严格考核。',
    '\n\n一、加强管理。全年修订规章，逐条落实到科室，每季度检查并通报。\n二、附有关规定。\n第一条 值班人员不得脱岗。\n第二条 交接要有记录。\n第三条 本规定自印发之日起施行。\n三、做好宣传。',
  ],
  find: findArticles,
};
