/** What is missing where a plan leaves something blank: told by what stands around it. */
import { foldWidth } from '../text/fold-width.ts';

/** Kinds of blanks, in the order they are shown. */
export const blankKinds = [
  { id: 'year', name: '年份' },
  { id: 'date', name: '日期' },
  { id: 'amount', name: '数量' },
  { id: 'name', name: '名称' },
  { id: 'other', name: '其他' },
] as const;

/** What is missing where a blank stands. */
export type BlankKind = (typeof blankKinds)[number]['id'];

interface BlankKindRule {
  readonly kind: BlankKind;
  readonly why: string;
  /** All that are given must match: the blank, what stands before it, what stands behind it. Text is folded to half width. */
  readonly blank?: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Text with the blank in ⟦⟧. */
  readonly examples: readonly string[];
  /** Look-alikes that are of another kind. */
  readonly keeps: readonly string[];
}

/** In the order they are tried; what fits none is `other`. */
export const blankKindRules: readonly BlankKindRule[] = [
  {
    kind: 'other',
    why: '文号里的年份和顺序号。',
    after: /^\s?[\])〕】]?\s?(?:第\s?)?[0-9_xX×*]{0,5}\s?号/u,
    before: /(?:[[〔(【](?:19|20)?|[\])〕】]\s?第?)$|^(?=〔|\[|【)/u,
    examples: ['按[20⟦__⟧]477号文件', '桂政发〔20⟦××⟧〕×号', '卫医发〔2012〕⟦×⟧号'],
    keeps: ['自20⟦xx⟧年起', '⟦×⟧号病房'],
  },
  {
    kind: 'other',
    why: '文号里的年份删空了。',
    blank: /^[〔[(【]\s?[\])〕】]$/u,
    after: /^\s?第?[0-9]+\s?号/u,
    examples: ['（桂政发⟦〔〕⟧119号）'],
    keeps: ['合格率⟦（）⟧%'],
  },
  {
    kind: 'date',
    why: '月、日、时的数字被遮去或删去。',
    blank: /^(?:(?:20)?年\s*月\s*日|月日|月份)$/u,
    examples: ['截止⟦月日⟧门诊量', '⟦20年月日⟧'],
    keeps: ['⟦年⟧6月完成'],
  },
  {
    kind: 'date',
    why: '后面是月、日、时、分。',
    blank: /[xX×_*某○]|\(\s*\)/u,
    after: /^\s?(?:月(?!度)|日(?!常)|号(?=前|以前|之前|至|到|召开)|时(?![间期代]))/u,
    examples: ['截至⟦×⟧月×日', '截至×月⟦×⟧日', '⟦__⟧日前上报'],
    keeps: ['20⟦xx⟧年', '完成⟦x⟧项'],
  },
  {
    kind: 'amount',
    why: '保存几年、为期几年。',
    blank: /^年$/u,
    before: /(?:保存|保管|留存|为期)$/u,
    examples: ['登记保存⟦年⟧。'],
    keeps: ['展望⟦年⟧，我们'],
  },
  {
    kind: 'year',
    why: '只剩“年”字，或只剩年份的前两位。',
    blank: /^(?:年年?|20)$/u,
    examples: ['现将⟦年年⟧工作作如下安排', '⟦年⟧医院将进一步落实', '⟦20⟧年度工作计划'],
    keeps: ['建团⟦__⟧周年'],
  },
  {
    kind: 'year',
    why: '后面是年或学年，或以连接号接另一个年份。',
    after: /^\s?(?:[0-9]?学?年(?![龄轻级])|[上下]半年|[-—–~至到/、]\s?(?:20|[xX×_*]{1,4}\s?学?年))/u,
    examples: ['20⟦xx⟧年下半年', '⟦~⟧年我院', '20⟦__⟧-2014年度', '⟦x⟧—x学年度', '⟦—⟧学年度第一学期'],
    keeps: ['⟦×⟧年级二班', '每人⟦x⟧-x项'],
  },
  {
    kind: 'year',
    why: '前面是 20，后面不是数量。',
    before: /(?:^|[^0-9])(?:19|20|2[oO]|二[0〇○零Oo])$/u,
    after: /^(?!\s?(?:[多余]?[万亿]?元|[多余]?[人名个项台件]))/u,
    examples: ['20⟦xx⟧届毕业生', '20⟦xx⟧健康教育工作计划', '自20⟦xx⟧.9.1起'],
    keeps: ['安排基本建设资金20⟦__⟧万元'],
  },
  {
    kind: 'amount',
    why: '只剩单位。',
    blank: /^(?:[%‰]|[万亿]?元|人次|[学课小]时|分钟|[次个项篇场期名人户家份天]|以[上下内])$/u,
    examples: ['业务收入增长⟦%⟧以上', '总投资⟦万元⟧', '培训不少于⟦次⟧', '完成率达到⟦以上⟧'],
    keeps: ['⟦某某⟧市'],
  },
  {
    kind: 'other',
    why: '序数被删去，只剩“第”“届”“大”，或被遮去：不是数量，也不是名称。',
    blank: /^(?:第|大|届)$/u,
    examples: ['召开⟦第⟧届职代会', '贯彻党的⟦大⟧精神'],
    keeps: ['发展党员⟦x⟧名'],
  },
  {
    kind: 'other',
    why: '第几届、第几次、十几大、十几五。',
    before: /(?:第|党的十|十)$/u,
    after: /^\s?(?:届|次|期|章|条|大|五|周|学期|季度)/u,
    examples: ['第⟦×⟧届×次职代会', '党的十⟦×⟧大', '“十⟦x⟧五”规划'],
    keeps: ['每年⟦x⟧次', '为期⟦x⟧周'],
  },
  {
    kind: 'amount',
    why: '只剩“达”“不低于”“≥”，后面直接是标点。',
    blank: /^(?:达到?|不得?[少低]于|[≥≤])$/u,
    examples: ['建档率⟦达⟧，规范管理率', '合格率⟦不低于⟧；'],
    keeps: ['达到⟦__⟧的要求'],
  },
  {
    kind: 'amount',
    why: '后面紧跟单位。',
    after:
      /^\s?(?:[-—–~至到]\s?[xX×_*]{1,6}\s?)?(?:[%‰项人名次篇例台件份场期届户亩吨所家间张岁辆套座床株头天周节轮条批种倍位章分](?![\p{Script=Han}]{0,6}(?:公司|委员会))|个(?!人)|[多余]?[万亿]|[多余]?元|公[里斤]|千米|小时|平方米|学时|课时|以[上下])/u,
    examples: [
      '增长⟦____⟧%',
      '科研项目⟦x⟧项以上',
      '建团⟦__⟧周年',
      '发展党员⟦x⟧-x名',
      '资金20⟦__⟧万元',
      '选派⟦（ ）⟧人',
    ],
    keeps: ['⟦x⟧市', '组长：张⟦××⟧', '⟦__⟧分公司'],
  },
  {
    kind: 'name',
    why: '名称被删空或用某某、x、× 代替。',
    blank: /^(?:某某+|[《〈]\s*[》〉]|[xX×]{1,6}|\*{2,6}|_{2,12}|[○□△◯●▲■◇]{2,4})$/u,
    examples: [
      '⟦某某⟧市某某小学',
      '以⟦《》⟧规定的义务',
      '“⟦x⟧市研究所”',
      '组长：张⟦××⟧',
      '⟦__⟧卫生院',
      '⟦**⟧公司',
    ],
    keeps: ['确保⟦~⟧完成建设'],
  },
];

/** Characters around a blank that tell its kind. */
const context = 16;

/** The kind of the blank from `start` to `end` of a text. */
export function blankKind(text: string, start: number, end: number): BlankKind {
  const folded = foldWidth(text);
  const blank = folded.slice(start, end).trim();
  const before = folded.slice(Math.max(0, start - context), start);
  const after = folded.slice(end, end + context);
  const rule = blankKindRules.find(
    (it) =>
      (it.blank?.test(blank) ?? true) && (it.before?.test(before) ?? true) && (it.after?.test(after) ?? true),
  );
  return rule?.kind ?? 'other';
}

/** How many blanks there are of a kind. */
export interface BlankCount {
  readonly kind: BlankKind;
  /** `年份`. */
  readonly name: string;
  readonly blanks: number;
}

/** Counts of every kind in its order, those that do not occur included. */
export function countBlankKinds(found: readonly BlankKind[]): BlankCount[] {
  return blankKinds.map(({ id, name }) => ({
    kind: id,
    name,
    blanks: found.filter((kind) => kind === id).length,
  }));
}
