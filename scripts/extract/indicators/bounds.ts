/**
 * Words before and behind a number that say how it is meant: at least, at most, about, by how much it rises.
 * Patterns are tried on text folded by `foldWidth`; `before` ends at the number, `after` begins behind its unit.
 */
import type { Indicator } from '../../../src/schema/plan.ts';

export type Op = Indicator['op'];

/** One way of bounding a number. */
export interface BoundRule {
  readonly id: string;
  readonly why: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly op?: Op;
  readonly approx?: true;
  /** Text and what the whole list reads off it: operator, `~` for about. */
  readonly examples: readonly (readonly [text: string, reading: string])[];
  /** Look-alikes, in which the number stands plain. */
  readonly keeps: readonly string[];
}

const more = '(?:增长|增加|递增|净增|提高|提升|上升|上涨|增幅|涨幅|升幅|增速|增收|翻)';
const less = '(?:下降|降低|减少|递减|降幅|缩短|压减|压缩|下浮|节约|节省)';
/** `增幅达`, `下降幅度约`; `提高到95%` is a level, and so is a 增长率. */
const byHowMuch = '(?:了|幅度)?(?:为|达|达到|约|近|在)?(?:约|近)?$';

/** Tried in this order on what stands before a number: the first that fits counts. */
export const boundRules: readonly BoundRule[] = [
  {
    id: 'at-least',
    why: '“不低于”“至少”：下限。',
    before:
      /(?:不(?:得|能|应|宜|可)?(?:低于|少于|小于|短于)|不下于?|高于或等于|大于或?等于|达到或超过|等于或超过|至少有?|最少|起码|最低|保底|≥|>=|≧)(?:为|达|达到|要|应)?\s?$/u,
    op: '>=',
    examples: [
      ['全年开展新技术不少于20项', '>='],
      ['基数不得少于4人', '>='],
      ['每年至少随访4次', '>='],
      ['满意度≥95%', '>='],
    ],
    keeps: ['全年开展新技术20项'],
  },
  {
    id: 'at-most',
    why: '“不超过”“控制在”：上限。',
    before:
      /(?:不(?:得|能|应|宜|可)?(?:高于|超过|多于|大于|长于)|不突破|小于或?等于|低于或等于|最多|至多|最高|控制(?:在|到|于|为)(?:以[下内])?|压缩(?:在|到)|≤|<=|≦)(?:不超过|低于|小于|约)?\s?$/u,
    op: '<=',
    examples: [
      ['药占比控制在35%', '<='],
      ['乡（镇）卫生院床位规模一般不宜超过50床', '<='],
      ['孕产妇死亡率控制在7.1/10万', '<='],
    ],
    keeps: ['超额完成药占比35%的任务'],
  },
  {
    id: 'rank',
    why: '“全国前400名”：名次在这以内。',
    before: /(?<=(?:全[国省市县区校院]|排名|位居|名列|位列|进入|居|年级|同[类级])[^，。；,;]{0,6})前\s?$/u,
    op: '<=',
    examples: [['力争等级排名进入全国前400名', '<=']],
    keeps: ['会前3名教师发言'],
  },
  {
    id: 'above',
    why: '“超过”“大于”：须多于这个数。',
    before: /(?:超过|(?<=\p{Script=Han}{2})突破|高于|大于|多于|逾|(?<![彩B])超|>)\s?$/u,
    op: '>',
    examples: [
      ['普通话普及率大于百分之九十', '>'],
      ['新法接生率>99%', '>'],
      ['业务收入突破5000万元', '>'],
    ],
    keeps: ['超额完成，业务收入5000万元', '购置四维彩超1台'],
  },
  {
    id: 'below',
    why: '“低于”“小于”：须少于这个数。',
    before: /(?:低于|少于|小于|不足|(?<!达)不到|不满|<)\s?$/u,
    op: '<',
    examples: [
      ['新生儿死亡率<10‰', '<'],
      ['院内感染率低于8%', '<'],
    ],
    keeps: ['新生儿死亡率10‰'],
  },
  {
    id: 'rise',
    why: '“增长”“增幅”：在原有数上增加。',
    before: new RegExp(`${more}${byHowMuch}`, 'u'),
    op: '+',
    examples: [
      ['业务收入增长30%', '+'],
      ['农村自来水普及率年底增加2个百分点', '+'],
      ['病例组合指数同比增幅15%', '+'],
      ['工业总产值三年翻一番', '+'],
    ],
    keeps: ['病床使用率提高到90%', '新增床位20张', '业务收入增长率15%'],
  },
  {
    id: 'fall',
    why: '“下降”“降幅”：在原有数上减少。',
    before: new RegExp(`${less}${byHowMuch}`, 'u'),
    op: '-',
    examples: [
      ['次均费用同比下降30%', '-'],
      ['平均住院日缩短1天', '-'],
    ],
    keeps: ['婴儿死亡率下降至12‰', '药占比降低到40%'],
  },
  {
    id: 'or-more',
    why: '“以上”：含本数的下限。',
    after: /^\s?(?:[(（]含[)）])?[及或]?(?:以上|之上)/u,
    op: '>=',
    examples: [
      ['年度甲级病历率99%以上', '>='],
      ['达到80分及以上', '>='],
    ],
    keeps: ['在95%的基础上，病历率99%'],
  },
  {
    id: 'or-less',
    why: '“以下”“以内”：含本数的上限。',
    after: /^\s?(?:[(（]含[)）])?[及或]?(?:以下|以内|之内|之下)/u,
    op: '<=',
    examples: [
      ['物耗成本降至50%以下', '<='],
      ['剖宫产率控制在35%以内', '<='],
    ],
    keeps: ['以下指标：满意率95%'],
  },
  {
    id: 'about',
    why: '“左右”“约”：约数。',
    before: /(?:大约|大概|将近|接近|(?<![节签条合])约|(?<![最附就邻新])近)\s?$/u,
    approx: true,
    examples: [['门诊量约3万人次', '=~']],
    keeps: ['最近3次检查'],
  },
  {
    id: 'or-so',
    why: '“左右”“上下”：约数。',
    after: /^\s?(?:左右|上下)/u,
    approx: true,
    examples: [['平均住院日7.2天左右', '=~']],
    keeps: ['院内上下设3个科室'],
  },
];

/** `每年至少随访4次`, `不低于全院职工总数的85%`: words stand between. */
const farBounds: readonly (readonly [before: RegExp, op: Op])[] = [
  [/(?:至少|最少|起码)\p{Script=Han}{1,6}$/u, '>='],
  [/不(?:低于|少于|小于)[^，。；,;]{2,24}的$/u, '>='],
  [/不(?:高于|超过|多于|大于)[^，。；,;]{2,24}的$/u, '<='],
  [/(?:^|[，。；,;])(?:减少|缩短)[^，。；,;到至]{2,12}$/u, '-'],
];

/** How a number is meant, and how much of the text around it says so. */
export interface Bound {
  readonly op: Op;
  /** Stands on a rise or fall and not on a level: `下降8%以上` is `>=` of a fall. */
  readonly change?: '+' | '-';
  readonly approx: boolean;
  /** Characters of the words directly before and behind. */
  readonly before: number;
  readonly after: number;
}

/** Reads the bounds of a number off the text before it and behind its unit. What stands behind outranks what stands before. */
export function readBound(before: string, after: string): Bound {
  let [rest, tail] = [before, after];
  let op: Op | undefined;
  let change: Bound['change'];
  let approx = false;
  const note = (rule: BoundRule) => {
    if (rule.op === '+' || rule.op === '-') change ??= rule.op;
    else op ??= rule.op;
    approx ||= rule.approx ?? false;
  };
  for (let rule; (rule = boundRules.find((it) => it.after?.test(tail)));) {
    note(rule);
    tail = tail.replace(rule.after!, '');
  }
  for (let rule; (rule = boundRules.find((it) => it.before?.test(rest)));) {
    note(rule);
    rest = rest.replace(rule.before!, '');
  }
  return {
    op: op ?? farBounds.find(([far]) => far.test(rest))?.[1] ?? change ?? '=',
    change,
    approx,
    before: before.length - rest.length,
    after: after.length - tail.length,
  };
}
