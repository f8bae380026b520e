/** What a plan is for and when: objectives, figures to reach, dates, and the words it ends with. */
import type { FunctionRule } from './function-rule.ts';

const figure = '(?:\\d[\\d.,]*|_{1,8})';
/** What is counted. 次 is missing: how often something is done is no target. Nor is 个 with months, hours or points. */
const counted = '(?:项|名|人(?!次以下)|篇|家|户|所|亩|万?吨|床|件|分(?!钟)|平方米|公里|例|天)';
const percent = '[%％﹪‰]';
/** What is done so often (每学期两节) is not reached once. */
const notEvery = '(?<!每[^，。；]{0,16})';

const reach =
  '(?:达到|达(?!不到|成)|不低于|不少于|不超过|超过|控制在|力争|争取|确保|完成|实现|保持在|增长|增加|新增|提高|下降|降低|减少|至少|突破|进入|计划(?:选送|招聘|完成|引进|培训|新增|对口|发展)|招聘|自聘|[<>≥≤＞＜])';

export const aimRules: readonly FunctionRule[] = [
  {
    id: 'aim-word',
    function: 'objective',
    why: '用“力争”“实现”“上新台阶”等词说明要达到的结果。',
    in: 'clause',
    strength: 'cue',
    match:
      /目标(?:是|为|：)|为[^，]{0,6}目标|力争|争取(?!有关|上级|领导)|争创|力求|努力(?:实现|达到|做到|把|使|打造|建成|创建|完成)|实现[^，。；]{2,30}(?:目标|突破|跨越|发展|好转|全覆盖|提升|双赢)|上(?:一个)?(?:新的?)?台阶|迈上|建成|打造成/gu,
    examples: ['努力把我校建成环境优美的花园式学校。', '争创省级模范职工之家。'],
    keeps: ['积极争取上级主管部门资金支持。', '分解目标责任，签订责任状。'],
  },
  {
    id: 'result-state',
    function: 'objective',
    why: '说的是事情变成什么样，如“明显改善”。',
    in: 'clause',
    strength: 'cue',
    match:
      /(?:明显|显著|大幅(?:度)?|稳步|全面|不断|进一步|基本|持续)(?:提高|提升|增强|改善|好转|下降|降低|减少|优化|规范|健全|完善|改观|转变|增长)$/gu,
    examples: ['职工福利待遇稳步提高。', '村容村貌明显改观，农民收入持续增长。'],
    keeps: ['不断完善听课评课办法。', '进一步规范车间现场管理。'],
  },
  {
    id: 'plain-aim',
    function: 'objective',
    why: '分句只说提高、改善什么，是目标的写法；单独出现仍多半是措施，所以只作旁证。',
    in: 'clause',
    strength: 'hint',
    match:
      /^(?:不断|逐步|努力|切实|全面|进一步|稳步)?(?:提高|提升|增强|改善|降低|减少|促进|实现|确保|杜绝|控制)/gu,
    examples: [['二、全年工作目标及各科室具体安排', '提高教师队伍整体素质。']],
    keeps: ['提高警惕，落实值班制度。', '控制办公用品领用。'],
  },
  {
    id: 'rate-target',
    function: 'target',
    why: '要达到的比率。',
    in: 'sentence',
    strength: 'proof',
    match: new RegExp(
      `(?:率|比例|占比|比重|增幅|满意度|覆盖面|合格|达标|及格|优秀)[^，。；]{0,20}?(?:(?:\\d+(?:\\.\\d+)?|_{1,8}|[xX×]{1,3})${percent}|百分之[一二三四五六七八九十百零两]+)`,
      'gu',
    ),
    examples: ['期末考试及格率达到95%，优秀率达到____%。', '职工入会率保持在百分之九十以上。'],
    keeps: ['截至上年底，新农合参合率达98%。', '分析及格率下降的原因，制定补救办法。'],
  },
  {
    id: 'amount-target',
    function: 'target',
    why: '要达到的数量、名次或增减幅度。',
    in: 'sentence',
    strength: 'proof',
    match: new RegExp(
      `${notEvery}${reach}[^，。；每]{0,25}?(?:${figure}(?:[-—~～至到]\\d+)?(?:余|多|左右)?(?:${percent}|个百分点|${counted})|\\d+个(?![月小工方阶]))`,
      'gu',
    ),
    examples: ['力争发展会员50名。', '全年完成植树造林2000亩。', '生产成本下降3个百分点。'],
    keeps: ['教师每学期听课不少于20节。', '提前5天完成材料申报。'],
  },
  {
    id: 'money-target',
    function: 'target',
    why: '要实现的收入、产值或节支数额；花多少钱是保障，不是指标。',
    in: 'sentence',
    strength: 'proof',
    match: new RegExp(
      `(?:收入|产值|利润|利税|销售|税收|总额|增收|节支|效益)[^，。；]{0,16}${figure}(?:余|多)?(?:千|百)?[万亿]?元`,
      'gu',
    ),
    examples: ['全年实现销售收入1.5亿元，利润1000万元。', '村集体经济收入突破____万元。'],
    keeps: ['投入资金30万元用于校园绿化。', '上年实现了产值800万元。'],
  },
  {
    id: 'bound-target',
    function: 'target',
    why: '以“以上”“以内”“左右”收尾的数字。',
    in: 'clause',
    strength: 'proof',
    match: new RegExp(
      `(?<!每[^，。；]{0,12})\\d[\\d.,]*(?:${percent}|项|名|人|篇|家|户|所|万?元|亿元|亩|万?吨|床|件|分|例|天|个)(?:左右|以上|以下|以内)$`,
      'gu',
    ),
    examples: ['平均学分绩80分以上。', '客户投诉全年5件以内。'],
    keeps: ['单价2000元以上的采购项目由厂长审批。'],
  },
  {
    id: 'stage',
    function: 'schedule',
    why: '写明是哪个阶段，或分几个阶段进行。',
    in: 'sentence',
    strength: 'proof',
    match:
      /^(?:第[一二三四五六七]|其次)阶段|^[^，。；：]{0,12}阶段[：:（(]|分[一二三四五六两]个?(?:阶段|步)|分年度/gu,
    examples: ['第一阶段为宣传发动，各村召开动员会。', '技能比武分三个阶段进行。'],
    keeps: ['完成现阶段扫尾工作。', '做好起始年级分阶段测验的命题。'],
  },
  {
    id: 'date-start',
    function: 'schedule',
    why: '以月份、日期或季度开头，说什么时候做什么。',
    in: 'sentence',
    strength: 'cue',
    match:
      /^(?:(?:20..|今|本|当|明)年)?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?!龄)(?:份|底|初|中旬|上旬|下旬|\d{1,2}[日号])?|^第[一二三四1-4]季度/gu,
    examples: ['5月上旬举办校园艺术节。', '第三季度完成锅炉改造。'],
    keeps: ['3月龄以上的犬只一律免疫登记。', '七月份组织新工人安全培训。'],
  },
  {
    id: 'deadline',
    function: 'schedule',
    why: '写明完成期限。',
    in: 'clause',
    strength: 'cue',
    match:
      /(?:\d|[一二三四五六七八九十])月(?:份|底|初|中旬|下旬|上旬|\d+[日号])*(?:之?前|以前|完成|投入|启动|开始|结束)|(?:年底|期末|学期末)之?前|(?:学期|年|季度)(?:初|中|末|底)期?完成/gu,
    examples: ['各村务必于3月底前上报花名册。', '生产线改造6月份投入使用。', '此项工作在学期初完成。'],
    keeps: ['做好年底慰问工作。', '认真总结3月份的工作。'],
  },
  {
    id: 'sum-up',
    function: 'closing',
    why: '以“总之”“让我们”“我们相信”收束全文。',
    in: 'closing',
    strength: 'proof',
    match: /^(?:总之|综上|最后|我们(?:坚)?相信|展望)|(?:^|，)让我们/gu,
    examples: ['总之，我们要以党的二十大精神为指导，带好这支队伍。', '新学年，让我们携手同行。'],
    keeps: ['最近一次检查由教务处组织。'],
  },
  {
    id: 'appeal',
    function: 'closing',
    why: '结尾的号召、表态和展望。',
    in: 'closing',
    strength: 'cue',
    match:
      /而(?:努力)?奋斗|[作做]出[^，。；]{0,10}(?:贡献|努力)|再创|谱写|再上新|迈上|迈入|早日|更好地|圆满完成|同心协力|开拓进取|与时俱进|再接再[厉励]|全体[^，。；]{0,6}(?:要|将|应)|两手抓/gu,
    examples: ['全体教职工要团结一心，为学校再创佳绩。', '为实现全镇经济跨越式发展而努力奋斗。'],
    keeps: ['由教务处牵头，组织各年级统一命题。'],
  },
  {
    id: 'sign-off',
    function: 'closing',
    why: '文末的落款和日期。',
    in: 'closing',
    strength: 'proof',
    match:
      /^[^，。；]{0,20}(?:20|二[〇○0零Oo])[^，。；]{2,4}年[^，。；]{0,12}[日月]$|^[^，。；：、]{2,20}(?:医院|卫生院|学校|小学|中学|幼儿园|委员会|办公室|工会|局|公司|科|处|中心|政府|支部|[xX×_]{2,})$/gu,
    examples: ['××镇中心小学', '20__年3月1日'],
    keeps: ['投资30万元改造配电室，采购应急物资。'],
  },
];
