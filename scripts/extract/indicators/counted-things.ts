/** What a number of 个 or 项 counts: things one can count, or points of a speech. */

/** `三个方面`, `5个环节`: the plan's own structure, slogans, and what is counted in them. */
const abstractHeads =
  '方面|阶段|部分|步骤|环节|层次|层面|等级|类型|类别|重点|要点|关键|原则|要求|转变|结合|统一|不|确保|到位|提高|提升|突破|坚持|意识|关系|问题|难题|难点|能力|体系|机制|制度|系统|专题|主题|版块|板块|领域|维度|台阶|标准|条件|因素|特点|优势|代表|文明|效益|目标|任务|措施|举措|战略|计划|方案|必须|严禁|一律|亮点|工作|行动|工程|确立|自信|革命|满意|服务|建设|管理|教育|活动|精神|作用|角度|基本点|积极性|先行|规范|程序|内容|事项|纪律|规定|准则|民生|关爱|中心任务|中心工作|死亡|筛查|系管';

/** The words between number and head: `三个方面`, `两个主要环节`, `六个“坚持”`. */
const abstractBehind = new RegExp(`^[“"‘]?(?:\\p{Script=Han}{0,4}?)(?:${abstractHeads})`, 'u');

const concreteHeads =
  '站|所|院|室|村|镇|乡|县|社区|支部|小组|团支部|班|班级|基地|病区|科室|门诊部?|门诊点|专科|学科|课题|项目|床位|单位|示范点|试点|示范区|试验区|品种|产品|论文|专利|成果|病种|技术|(?<![重要难亮特热优弱焦])点|厂|车间|公司|企业|学校|幼儿园|广场|公园|水库|泵站|路段|小区|家庭|节目|作品|案例|病例|中心|办公室|窗口|平台|网点|专栏|橱窗|专业|教研组|社团|工作室|课程';

/** A named thing directly behind: `两个社区服务站`, `3个镇`. */
const concreteBehind = new RegExp(
  `^[“"‘（(]?\\p{Script=Han}{0,10}?(?:${concreteHeads})(?!工作|任务|问题|环节|意识)`,
  'u',
);

/** Whether what follows `三个`, `5项` is a point of the plan and not a thing. `after` begins behind the unit. */
export function isAbstract(after: string): boolean {
  return abstractBehind.test(after) && !isConcrete(after);
}

/** Whether what follows names things that can be counted; `三个方面的所有工作` names none before its 的. */
export function isConcrete(after: string): boolean {
  return concreteBehind.test(after.split('的')[0]);
}
