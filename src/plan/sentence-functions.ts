/** What a sentence does in a plan. The phrase bank sorts by it, beside the topic. */

export interface SentenceFunction {
  /** ASCII, kebab-case, permanent. */
  readonly id: string;
  /** Chinese, as readers see it. */
  readonly name: string;
  /** One line for readers. */
  readonly definition: string;
}

/** The twelve functions, in the order in which a plan usually has them. */
export const sentenceFunctions = [
  {
    id: 'background',
    name: '背景与依据',
    definition: '交代形势、现状、以往成绩和存在的问题，说明制定计划的依据和目的。',
  },
  {
    id: 'guidance',
    name: '指导思想',
    definition: '说明以什么思想、精神、方针为指导，坚持什么原则，遵循什么总体思路。',
  },
  {
    id: 'objective',
    name: '工作目标',
    definition: '说明要达到什么结果、水平或局面，不举具体数字。',
  },
  {
    id: 'target',
    name: '量化指标',
    definition: '用数字说明要达到的结果，如比率、数量、名次、限额。',
  },
  {
    id: 'measure',
    name: '主要措施',
    definition: '说明具体做什么、怎么做，即计划的各项任务和做法。',
  },
  {
    id: 'leadership',
    name: '组织领导',
    definition: '说明由谁领导、由谁负责、如何分工协调，如成立领导小组、明确责任人、召开领导会议。',
  },
  {
    id: 'system',
    name: '制度建设',
    definition: '说明建立、健全、完善哪些制度、机制、规范、预案。',
  },
  {
    id: 'training',
    name: '培训与宣传',
    definition: '说明组织哪些学习、培训、教育、讲座和宣传活动。',
  },
  {
    id: 'supervision',
    name: '监督考核',
    definition: '说明如何检查、督导、考核、评比、奖惩和追究责任。',
  },
  {
    id: 'support',
    name: '保障措施',
    definition: '说明经费、人员、设备、场地、后勤等条件如何保证。',
  },
  {
    id: 'schedule',
    name: '时间安排',
    definition: '说明哪项工作在什么时间、哪个阶段进行。',
  },
  {
    id: 'closing',
    name: '结语',
    definition: '结尾的展望、号召、表态和要求。',
  },
] as const satisfies readonly SentenceFunction[];

/** Permanent: part of addresses. */
export type FunctionId = (typeof sentenceFunctions)[number]['id'];
