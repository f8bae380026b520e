/**
 * Where an expression of time stands for no task: what is over, whose date it is, what a word merely contains.
 * In a pattern `@` stands for the expression, `#` for one that names its year in figures.
 */

export interface Refusal {
  readonly id: string;
  readonly why: string;
  /** Matches the sentence with the expression replaced; folded by `foldWidth`. */
  readonly match: RegExp;
  /** Only for a kind of expression. */
  readonly of?: 'recurrence' | 'occasion';
  /** Sentences that the whole list leaves without a task. */
  readonly examples: readonly string[];
  /** Look-alikes that are tasks. */
  readonly keeps: readonly string[];
}

/** Stand for the expression, without and with a year in figures: no source holds these characters. */
const [here, hereWithYear] = ['\uE000', '\uE001'];

/** What is still to come. */
const planned =
  '(?:将|拟|要(?![求点闻素领害])|争取|力争|确保|计划(?![生免,。;、的]|$)|打算|准备|应|须|继续|预计)';
/** What is over; `为了`, `除了` and `了解` are not. */
const done =
  '(?:(?<![为除罢末未不])了(?![解如然望结却断不得])|已经|已(?:顺利|圆满|全部|基本|如期|成功|陆续)|(?<![对为向给把])已(?![^,。;]{0,8}的|退休|婚|育|故)|以来|累计|同比|同期|被评为|荣获)';
const amount = '[0-9][0-9.]*(?:[-—~][0-9.]+)?[万亿百千]*';

const refuse = ({ match, ...rest }: Omit<Refusal, 'match'> & { readonly match: string }): Refusal => ({
  ...rest,
  match: new RegExp(match.replaceAll('@', `[${here}${hereWithYear}]`).replaceAll('#', hereWithYear), 'u'),
});

export const refusals: readonly Refusal[] = [
  refuse({
    id: 'done',
    why: '后面说的是已经做完的事。',
    match: `@(?:(?!${planned})[^。;])*?${done}`,
    examples: [
      '上半年，我院完成了各项任务。',
      '20xx年上半年，我们积极进取，较好地完成了部分工作。',
      '5月份已全部到位。',
      '1月至10月，门诊量达到12万人次，比去年同期增长8%。',
    ],
    keeps: [
      '上半年要完成招标，为了保证质量，实行监理。',
      '9月份深入了解学生情况。',
      '每月对已建档的居民随访。',
    ],
  }),
  refuse({
    id: 'as-of',
    why: '“截至某月”说的是到那时为止的结果，除非后面是打算。',
    match: `截[至止][到至]?@(?:(?!${planned})[^。;])*(?:[。;]|$)`,
    examples: [
      '截至2014年9月底，培训各级卫生技术人员3063人次。',
      '截止10月底，全州报告发病1例',
      '截至9月底，完成派驻计划，接诊群众5万人次。',
    ],
    keeps: ['截至12月底，力争完成全部改造。'],
  }),
  refuse({
    id: 'since',
    why: '自某时以来、到现在。',
    match: '(?:自|从)[^,。;]{0,4}@[^,。;]{0,4}(?:以来|至今|到现在)|@(?:以来|至今)',
    examples: ['2023年8月以来，我院狠抓质量。'],
    keeps: ['8月起开展整治。'],
  }),
  refuse({
    id: 'founded',
    why: '写明哪一年成立、建成、获奖，是历史。',
    match: `#(?:(?!${planned})[^,。;]){0,12}(?:成立|始建|建院|建校|创办|创建于|挂牌|竣工|被评|获得?|召开的|批准)`,
    examples: ['我院2019年5月成立，编制床位100张。', '2018年6月经省厅批准设置。'],
    keeps: ['三月份成立创建工作领导小组。', '2024年5月将挂牌运行。'],
  }),
  refuse({
    id: 'last-year',
    why: '去年、上年、前年的事。',
    match: '(?:去年?|上一?年度?的?|前年|昨年)@',
    examples: ['在去年5月份开展活动的基础上总结提高。'],
    keeps: ['明年4月前组织培训。'],
  }),
  refuse({
    id: 'born',
    why: '人的生日、单位的生日。',
    match: '(?:生于|出生于|诞生于|建于|成立于|始建于)@|@(?:出生|诞辰)',
    examples: ['我院始建于1958年10月，占地20亩。', '幼儿园创办人生于3月5日。'],
    keeps: ['3月5日组织学雷锋活动。'],
  }),
  refuse({
    id: 'document',
    why: '文件的日期：印发、施行、修订，或标在书名号后的括号里。',
    match:
      '@(?:[^,。;]{0,6})?(?:印发|颁布|颁发|施行|修订|公布的|发布的|下发的|出台的)|@《[^》]*》(?:发布|印发|颁布|出台)|》\\([^)]*@',
    examples: [
      '《办法》自2021年3月1日起施行。',
      '按照2018年9月印发的通知要求',
      '依据《条例》（2019年5月修正）',
      '2009年4月6日《关于深化医药卫生体制改革的意见》发布。',
    ],
    keeps: ['3月底以前，省卫生厅制定下发考核标准。'],
  }),
  refuse({
    id: 'site-line',
    why: '网页的发布时间、来源，不是计划的日期。',
    match:
      '(?:发布|更新|发文|成文|上传|打印|印发|填报|填表)(?:时间|日期)[:\\s]*[^。]{0,4}@|^日期[:\\s]*@|(?:来源|编辑|浏览|点击)[::][^。]{0,20}@',
    examples: ['发布时间：2023年1月16日 来源：本站'],
    keeps: ['活动时间：5月12日上午，地点：会议室。'],
  }),
  refuse({
    id: 'already-set',
    why: '用来指已有的东西：“上半年制定的”“每年召开的”；要做好、参加的除外。',
    match:
      '(?<!做好|抓好|搞好|落实|参加|迎接|筹备|准备|执行)@(?:[^,。;的]{0,6})?(?:制定|下达|签订|部署|确定|承诺|公布|召开|举办|举行|开展|组织)的',
    examples: ['结合省政府每年向社会承诺的“十项民生工程”', '对上半年开展的活动进行点评'],
    keeps: ['做好每月召开的护理例会。'],
  }),
  refuse({
    id: 'look-back',
    why: '把过去一段时间的工作当作总结、梳理的对象，或当作基础。',
    match:
      '@(?:的)?(?:各项|全部)?(?:工作)?(?:的)?(?:基础上|回顾|小结|完成情况|开展情况|情况|成绩|经验(?!交流)|进行(?:总结|梳理|回顾))|@(?:的)?工作(?:小结|总结(?!大?会|表彰))|(?:总结|回顾|梳理)(?:了|好)?@',
    examples: ['对上半年工作进行梳理、查缺补漏', '在上半年度工作的基础上继续完善档案', '一、上半年工作总结'],
    keeps: [
      '2025年7月总结。',
      '活动总结于3月15日前上报。',
      '6月份召开工作总结大会。',
      '上半年组织经验交流会。',
    ],
  }),
  refuse({
    id: 'plan-name',
    why: '说的是这份计划自己的时间。',
    match: '@(?:的)?[^,。;:]{0,20}(?:计划|方案|要点|安排|打算)(?:如下|[::]|作如下)',
    examples: ['制订20××年下半年工作计划如下：', '现将第三季度工作安排如下'],
    keeps: ['12月份制订下年度工作计划。'],
  }),
  refuse({
    id: 'definition',
    why: '说明某日是什么日子、某季节有什么特点，没有要做的事。',
    match:
      '是指[^。;]*@|是@[^,。;]{0,10}(?:高发|多发|易发)|@[^,。;]{0,10}(?:即将|就要)(?:到来|来临)(?:[,。]|$)|@(?:的)?[^,。;]{0,12}是[^,。;]{0,16}(?:节|日|\\p{Script=Han}[月周](?=[,。;]|$))|@(?:的)?[^,。;]{0,12}[是为][^,。;]{0,16}(?:高发|多发|易发|季节|旺季|淡季)',
    examples: [
      '每年5月12日是国际护士节。',
      '夏季是肠道传染病的高发季节。',
      '清明前后是春季森林火灾易发期。',
      '“三八”妇女节纪念日即将到来。',
      '社会抚养费是指每年征收的费用。',
    ],
    keeps: ['5月12日举办护士节庆祝活动。', '每周五为家长开放日。'],
  }),
  refuse({
    id: 'turnout',
    why: '每年看多少病人、发生多少起，是规模，不是任务。',
    match: `@[^,。;]{0,4}(?:收治|接诊|门诊|就诊|发生|死亡|分娩|毕业)[^,。;]{0,8}${amount}`,
    of: 'recurrence',
    examples: ['本院每年收治病人3000余人次。'],
    keeps: ['每月组织门诊病历点评。'],
  }),
  refuse({
    id: 'background',
    why: '全国、世界每年怎样，是背景。',
    match: '(?:全国|全球|全世界|世界上?|我国|国家)@|@(?:约有|大约有|全国|全球|全世界|世界)',
    of: 'recurrence',
    examples: ['我国每年新发病例约100万。', '每年约有三成幼儿龋齿。'],
    keeps: ['全院每月召开一次例会。', '镇政府每月召开一次例会。'],
  }),
  refuse({
    id: 'per-head',
    why: '按人头、按时间算的金额。',
    match: `(?:人均|每人|每户|每床|每亩|每例)@[^,。;]{0,12}元|@(?:人均|每人|每户|每床)?(?:补助|补贴|工资|标准)?(?:不低于|约|为)?${amount}元|元\\/`,
    of: 'recurrence',
    examples: ['补助资金每人每年240元。', '经费按辖区人口每年人均0.1-0.15元'],
    keeps: ['每年投入专项资金100万元购置设备。', '每人每学期听课不少于15节。'],
  }),
  refuse({
    id: 'growth',
    why: '每年增长多少，是指标，不是要按期做的事。',
    match: `@(?:[^,。;]{0,6})?(?:递增|增长|增加|提高|上升|下降|递减|减少)[^,。;]{0,4}(?:${amount}|[xX×*_]+)`,
    of: 'recurrence',
    examples: ['业务收入每年增长10%以上。'],
    keeps: ['每年组织培训，提高业务水平。'],
  }),
  refuse({
    id: 'working-hours',
    why: '工作时间。',
    match: '@(?:工作|上班|营业|实际)?[^,。;]{0,2}(?:8|八)\\s?小时',
    of: 'recurrence',
    examples: ['实行每天8小时工作制。'],
    keeps: ['每天锻炼一小时。'],
  }),
  refuse({
    id: 'no-longer',
    why: '不再这样做。',
    match: '(?:不再|不限于|无需|不必|取消)[^,。;]{0,4}@',
    examples: ['预防接种门诊不再限于每月的15—20日'],
    keeps: ['每月15日不间断地开展接种。'],
  }),
  refuse({
    id: 'its-own',
    why: '“对每周的检查结果”：说的是结果，不是每周要做的事。',
    match: '(?:对|将|把|与|和)@的(?!.*@)',
    of: 'recurrence',
    examples: ['对每周的检查结果进行汇总并上传'],
    keeps: ['做好每月的护理查房。'],
  }),
  refuse({
    id: 'compared',
    why: '与别的时间比较。',
    match: '(?:比|较|同)@|@(?:的)?同期|(?:与|和)@[^,。;]{0,6}相比',
    examples: ['门诊量比上半年增长5%', '与第一季度相比有所下降'],
    keeps: ['第一季度开展评比。'],
  }),
  refuse({
    id: 'year-end-marks',
    why: '年底考核的名称：作为依据、纳入考核。',
    match: '(?:纳入|列入|作为|与|计入)[^,。;]{0,12}@[^,。;]{0,8}(?:考核|考评|评先|评优|评比|绩效)',
    examples: ['把医德考评作为年底考核的依据'],
    keeps: ['年底进行考核，结果纳入绩效。'],
  }),
  refuse({
    id: 'valid-until',
    why: '期限、有效期、任期。',
    match: '(?:有效期|任期|聘期|合同期|工期)[^,。;]{0,6}@',
    examples: ['许可证有效期至2026年5月。'],
    keeps: ['在4月期限内完成整改。'],
  }),
  refuse({
    id: 'day-in-a-name',
    why: '节日成了名称的一部分。',
    match:
      '@(?:劳动奖|红旗|奖章|勋章|精神|运动(?!会)|先进|口号|讲话|路|小学|中学|街|体检|广场|杯|爱国卫生运动)',
    of: 'occasion',
    examples: ['争创“五四”红旗团委，开展评选活动。', '对“六一”体检中出现的问题进行随访。'],
    keeps: ['组织庆祝“六一”儿童节活动。'],
  }),
  refuse({
    id: 'no-activity',
    why: '只提到节日，没有要做的事。',
    match:
      '^(?!.*(?:开展|举办|组织|召开|举行|庆祝|纪念|慰问|进行|宣传|评选|表彰|做好|安排|演讲|义诊|联欢|活动|比赛|检查|值班|走访|发放|庆|加强|落实|迎|过好))[^]*@',
    of: 'occasion',
    examples: ['“三八”妇女节。', '女职工享受妇女节假半天。'],
    keeps: ['在教师节期间慰问教师。'],
  }),
];

/** Characters on either side that are looked at: a sentence may be as long as its page. */
const reach = 160;

/** The refusal that an expression falls under, if any. `text` is folded; `kind` is the expression's. */
export function findRefusal(
  text: string,
  { start, end, year }: { readonly start: number; readonly end: number; readonly year?: number },
  kind: 'date' | 'recurrence' | 'occasion',
): Refusal | undefined {
  const before = text.slice(Math.max(0, start - reach), start);
  const shown = before + (year ? hereWithYear : here) + text.slice(end, end + reach);
  return refusals.find(({ of, match }) => (!of || of === kind) && match.test(shown));
}
