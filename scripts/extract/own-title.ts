/** Telling what a plan's heading says of the plan from what the page put around it. */

/** Words a page adds to a heading: numbering, counts and praise. Tried in turn until none matches. */
export interface HeadingRule {
  readonly id: string;
  readonly why: string;
  readonly match: RegExp;
  readonly examples: readonly (readonly [heading: string, left: string])[];
  readonly keeps: readonly string[];
}

export const headingRules: readonly HeadingRule[] = [
  {
    id: 'count',
    why: '合集标题里的篇数，与这一篇无关。',
    match:
      /\(?(?:通用|精选|合集|共|最新|推荐|集锦|汇总|优秀|热门|荐|必备|汇编|模板|范文)*\s*(?:[0-9]+|[一二两三四五六七八九十]+)\s*[篇则](?:合集|精选|通用|汇总|范文|模板|集锦)?\)?$|^(?:[0-9]+|[一二两三四五六七八九十]+)\s*[篇则]/u,
    examples: [
      ['卫生工会下半年工作计划(通用7篇)', '卫生工会下半年工作计划'],
      ['2023年度医院工作计划10篇', '2023年度医院工作计划'],
      ['公司销售部工作计划两篇', '公司销售部工作计划'],
      ['2篇2023年医院工作计划要点', '2023年医院工作计划要点'],
      ['【精选】社区工作计划模板汇编8篇', '社区工作计划'],
      ['社区的年度工作计划(精选15篇)', '社区的年度工作计划'],
    ],
    keeps: ['医院年度工作计划', '第十次党代会安排意见'],
  },
  {
    id: 'numbering',
    why: '合集中的篇次。',
    match:
      /(?:[(【[]?\s*(?:精选|通用|推荐|范文|最新)*\s*[第]?\s*篇\s*(?:[0-9]+|[一二三四五六七八九十]+)\s*[)】\]]?|\((?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\)|(?<![0-9.])[0-9]{1,2}|(?<=范文|范本|模板)[一二三四五六七八九十]{1,2})$|^[一二三四五六七八九十]{1,3}、\s*|^[(【[]?(?:第?[0-9一二三四五六七八九十]{1,3}篇|篇[0-9一二三四五六七八九十]{1,3}|范文[0-9一二三四五六七八九十]{1,2})[)】\]:、.]*\s*/u,
    examples: [
      ['卫生工会下半年工作计划4', '卫生工会下半年工作计划'],
      ['2023年度医院工作计划精选篇10', '2023年度医院工作计划'],
      ['卫生院中医工作计划篇2', '卫生院中医工作计划'],
      ['乡镇安全生产工作计划范文四', '乡镇安全生产工作计划'],
      ['第一篇:幼儿园大班下学期班级工作计划', '幼儿园大班下学期班级工作计划'],
      ['一、教导处工作计划', '教导处工作计划'],
    ],
    keeps: ['村级安全生产工作要点', '小学德育工作计划(草案)', '第三季度工作计划'],
  },
  {
    id: 'filler',
    why: '“范文”“精选”“模板”等招徕之词。',
    match:
      /(?:的?(?:优秀|最新|标准|通用|参考)?(?:范文|范本|模板|样本|精选|大全|集锦))+$|(?:怎么|如何)写[一二三四五六七八九十]?$|^【(?:精华|精选|热门|必备|推荐|实用|荐)】|^有关于?(?=[\p{Script=Han}]{4})|^(?:最新|精选|优秀|热门)(?=[0-9\p{Script=Han}])|\((?:通用|精选|最新|优秀|合集)\)$/u,
    examples: [
      ['2023年医院工作计划范文(1)', '2023年医院工作计划'],
      ['卫生院中医工作计划范文', '卫生院中医工作计划'],
      ['最新后厨工作计划', '后厨工作计划'],
      ['【精华】幼儿园工作计划模板十篇', '幼儿园工作计划'],
      ['有关下半年工会工作计划四篇', '下半年工会工作计划'],
      ['2023年社区双拥工作计划怎么写一', '2023年社区双拥工作计划'],
    ],
    keeps: ['示范文明窗口创建方案', '医院精选人才培养计划', '关于加强护理工作的意见'],
  },
];

/** A heading without what a page adds to it. */
export function stripHeading(heading: string): string {
  let title = heading.trim();
  for (let before = ''; before !== title;) {
    before = title;
    for (const rule of headingRules) title = title.replace(rule.match, '').trim();
  }
  return title;
}

/** `医务工作计划10则(医院纠风工作计划)`: the collection's name and count, then this plan's own title in brackets. */
const ownInBrackets = /^[^()]*[0-9一二三四五六七八九十]+\s*[篇则]\((?<own>[^()]{4,40})\)$/u;
/** `某局关于印发《某县食品安全整治方案》的通知`: what is issued is the plan. Takes folded text. */
const issues = /^[^《》]{0,40}(?:印发|下发|转发|公布|发布)《(?<own>[^《》]{6,60})》(?:的通知|的函)?$/u;

/** The title of the plan that a notice issues; undefined where a heading is no such notice. */
export function readIssued(heading: string): string | undefined {
  return issues.exec(heading.trim())?.groups?.own;
}

/** Left in front where a site took the year's digits away: `年医院工作计划`. */
const strippedYear = /^年(?=\p{Script=Han})/u;
const numbered =
  /(?:篇\s*[0-9一二三四五六七八九十]+\)?|[(（][0-9一二三四五六七八九十]{1,2}[)）]|[^0-9.][0-9]{1,2})$/u;

/**
 * Splits a heading into what it says of this plan and what it repeats of the collection.
 * Takes folded text. A heading that stands alone on its page is the plan's own; a plan without one has but the claim.
 */
export function readHeading(sourceTitle: string, collection: string): { ownTitle: string; claim: string } {
  const inBrackets = ownInBrackets.exec(sourceTitle.trim())?.groups?.own;
  if (inBrackets) return { ownTitle: stripHeading(inBrackets), claim: '' };
  const title = stripHeading(sourceTitle);
  const shared = stripHeading(collection);
  if (title === '') return { ownTitle: '', claim: shared };
  const repeats = shared !== '' && (shared.includes(title) || alike(title, shared));
  const member = numbered.test(sourceTitle.trim()) || sourceTitle.trim() !== collection.trim();
  return repeats && member && !cries(sourceTitle.trim(), collection.trim())
    ? { ownTitle: '', claim: title }
    : { ownTitle: title, claim: '' };
}

/** `某社区2024年志愿服务计划出炉！` above `某社区2024年志愿服务计划`: the page cries its one plan, it is no collection. */
function cries(sourceTitle: string, collection: string): boolean {
  const rest = collection.startsWith(sourceTitle) ? collection.slice(sourceTitle.length) : '';
  return /^(?:正式|新鲜|重磅)?(?:出炉|来了|来啦|发布|公布|请查收)[!！]*$/u.test(rest);
}

/** Whether the year's digits were taken from the front of a title. */
export function hasStrippedYear(title: string): boolean {
  return strippedYear.test(title);
}

/** Four fifths of the bigrams in common: a spun heading (`工作方案` for `工作计划`) still repeats its collection. */
function alike(a: string, b: string): boolean {
  const grams = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [x, y] = [grams(a), grams(b)];
  const common = [...x].filter((gram) => y.has(gram)).length;
  return (2 * common) / (x.size + y.size) >= 0.8;
}
