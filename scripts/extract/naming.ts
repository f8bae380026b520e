/** The phrase in which a text names itself: `特制定本学期的卫生保健工作计划`, `现将2014年全州卫生工作情况报告如下`. */
import type { PlanReading } from './plan-context.ts';

/** What a text says it is. */
export interface Naming {
  /** Between the verb and the kind: `本学期的卫生保健工作`. Folded. */
  readonly about: string;
  /** `计划`, `方案`, `报告` … as written. */
  readonly kind: string;
  /** The whole phrase. */
  readonly phrase: string;
}

export interface NamingRule {
  readonly id: string;
  readonly why: string;
  /** Named groups `about` and `kind`. */
  readonly match: RegExp;
  /** Text and what the first rule that fits makes of it: about, then kind. */
  readonly examples: readonly (readonly [text: string, about: string, kind: string])[];
  /** Texts in which no rule finds a name. */
  readonly keeps: readonly string[];
}

const kinds = '计划|方案|要点|规划|总结|汇报|报告|安排|意见|办法|预案|打算|思路';
const about = '[^,。;:!?\\n《》“”]{0,36}?';
/** A phrase of this kind closes its clause; a task (`制定活动方案,加强考核`) goes on in a list of tasks. */
const closes = '(?:如下|[:。]|,?(?:具体|内容|主要)[^,。]{0,8}如下|$|,?如下)';

export const namingRules: readonly NamingRule[] = [
  {
    id: 'reported',
    why: '“现将……总结（汇报、报告）如下”：文种以这里写的为准。',
    match: new RegExp(
      `现(?:将|就|把)(?<about>${about})(?:做|(?<!工)作)?(?:出|了)?(?:简要|简单)?(?:总结)?(?<kind>总结|汇报|报告)(?:如下|于下)`,
      'u',
    ),
    examples: [
      ['按照文件要求,现将2014年全州卫生工作情况报告如下:', '2014年全州卫生工作情况', '报告'],
      ['圆满完成了全年工作任务。现将总结汇报如下:', '', '汇报'],
      ['现将我镇上半年安全生产工作总结如下:', '我镇上半年安全生产工作', '总结'],
    ],
    keeps: ['要将检查情况及时报告上级。'],
  },
  {
    id: 'arranged',
    why: '“现就（现将）……计划（安排）如下”。',
    match: new RegExp(
      `现(?:将|就|把)(?<about>${about})(?:做|(?<!工)作)?(?:出)?(?:如下)?(?<kind>${kinds})${closes}`,
      'u',
    ),
    examples: [
      ['为了进一步统一思想,现就全年医院工作计划如下:', '全年医院工作', '计划'],
      ['现将年年工作作如下安排:', '年年工作', '安排'],
    ],
    keeps: ['现将垃圾分类宣传单发放到户,计划覆盖全镇。'],
  },
  {
    id: 'drawn-up',
    why: '“特制定……计划”：写在句末、冒号前或“如下”前的，是给本文起的名字；夹在任务里的“制定……方案”不是。',
    match: new RegExp(
      `(?:特|现|并|此|要求|意见|实际|精神|需要|展|成|[,。:\\n]|^)(?:我[院校园局所镇乡村委司行]|本[院校园局所镇乡村])?(?:特)?(?:制[定订]|拟[定订]|编制)(?:出|了)?(?<about>${about})(?<kind>${kinds})${closes}`,
      'u',
    ),
    examples: [
      ['为培养和谐发展的儿童,特制定出本学期的卫生保健工作计划。', '本学期的卫生保健工作', '计划'],
      ['针对各项工作的性质和目标管理要求制订20××年下半年工作计划如下:', '20××年下半年工作', '计划'],
      ['结合我院实际,特制定20xx年我院文明创建工作方案。', '20xx年我院文明创建工作', '方案'],
      ['经医院班子决定将加大力度培养人才,并制订了20__年的人才工作计划,如下:', '20__年的人才工作', '计划'],
      ['确保医院繁荣发展制定本计划。', '本', '计划'],
      ['我院制定如下计划:', '如下', '计划'],
    ],
    keeps: [
      '制定切实可行的活动方案,并逐步建立长效机制。',
      '有关部门要制定工作方案,加强日常考核。',
      '制定健康教育经费的使用计划,争取院领导的支持。',
    ],
  },
  {
    id: 'as-follows',
    why: '“具体计划如下”：只说了文种。',
    match: new RegExp(`(?:具体|主要|有关)(?<about>)(?:工作)?(?<kind>${kinds})如下`, 'u'),
    examples: [['务必继续做好各项任务。具体计划如下:', '', '计划']],
    keeps: ['具体做好以下三点:', '主要措施如下:'],
  },
];

/** The first naming phrase of a plan, or nothing. Behind the opening, a `制订……计划` is a task. */
export function readNaming({ opening }: PlanReading): Naming | undefined {
  return findNaming(opening);
}

/** The first naming phrase of a text, rules in turn. */
export function findNaming(text: string): Naming | undefined {
  for (const rule of namingRules) {
    const match = rule.match.exec(text);
    if (match?.groups)
      return { about: match.groups.about ?? '', kind: match.groups.kind ?? '', phrase: match[0] };
  }
  return undefined;
}
