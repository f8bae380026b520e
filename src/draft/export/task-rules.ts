/** What says who, by when and how much in a plan: narrow rules, read on text folded to half width. */

/** One thing a rule reads: the group `value`, or all it matches. */
export interface TaskRule {
  readonly id: string;
  readonly of: 'department' | 'due' | 'indicator';
  readonly why: string;
  readonly match: RegExp;
  /** It is taken out of what is to be done: `（责任部门：医务科）`. */
  readonly label?: boolean;
  /** A text, and what is read off it. */
  readonly examples: readonly (readonly [text: string, value: string])[];
  /** Look-alikes that say nothing of the kind. */
  readonly keeps: readonly string[];
}

/** What names of departments end in. */
const department =
  '(?:科室?|部门?|处室?|室|办(?:公室)?|中心|委员会|小组|专班|院|站|所|局|支部|团委|工会|妇联|学校|单位|公司|村|社区)';
/** A name, no list of marks or clauses. */
const name = `[\\p{Script=Han}a-zA-Z0-9×xX_*、/]{1,24}?${department}`;
/** The value of a label: to the next mark that ends it. */
const labelEnd = '(?=[,;。!?()\\n]|[ ]+\\p{Script=Han}{2,6}:|$)';
const value = '(?<value>[^,;。!?()\\n]{1,60}?)';
/** Names may also be listed with commas. */
const names = `(?<value>[^,;。!?()\\n]{1,60}?(?:,(?!负责|配合|协助|组织|开展|做好)${name}${labelEnd}){0,9})`;

const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])';
const year = '(?:(?:20(?:[0-9]{2}|[xX×*_○〇]{1,4})|[xX×*_]{2,4}|今|明|本|当)年(?:度)?)?';
const before = '(?:(?:之|以)?前(?![期言往景列沿后来]))?';
const day = '(?:[0-9×xX_*]{1,3}[日号]|[上中下]旬|[底末初])';

const percentage = '(?:[0-9]+(?:\\.[0-9]+)?|百分之[〇零一二三四五六七八九十百点]{1,8}|[×xX_*]{1,4})';
const unit =
  '(?:%|‰|个?百分点|分(?!钟|[类级别期批层科])|[万亿]?元|人次|[万千]?[人名例项次份场期篇家个台件户张天亩](?![科一]))';
const bound =
  '(?:不低于|不少于|不高于|不超过|不多于|不小于|不大于|低于|高于|超过|达到|达(?!标|成)|控制在|保持在|稳定在|提高到|提升到|提高至|提升至|下降到|下降至|降至|降到|≥|≤|>=?|<=?|=)';

export const taskRules: readonly TaskRule[] = [
  {
    id: 'department-label',
    of: 'department',
    why: '“责任部门：”一类的标签后写的就是部门。',
    label: true,
    match: new RegExp(
      `(?:责任|牵头|主办|主责|承办|落实)(?:部门|科室|单位|处室|股室):\\s*${names}${labelEnd}`,
      'gu',
    ),
    examples: [
      ['加强病历质控（责任部门：医务科、质控办）。', '医务科、质控办'],
      ['牵头单位：护理部；完成时限：6月底前', '护理部'],
      ['责任科室:院感科 完成时限:12月', '院感科'],
      ['责任单位：医务科，护理部，负责各科室检查', '医务科，护理部'],
    ],
    keeps: ['各责任部门要加强协作。', '明确责任部门和完成时限。'],
  },
  {
    id: 'department-leads',
    of: 'department',
    why: '“由医务科负责”“由护理部牵头”：动词前是部门名。',
    match: new RegExp(
      `(?<=由)(?<value>${name})(?=(?:具体|统一|全面|共同)?(?:牵头|负责|承办|组织实施))`,
      'gu',
    ),
    examples: [
      ['由医务科牵头，每季度检查一次。', '医务科'],
      ['此项工作由护理部、院感科共同负责', '护理部、院感科'],
    ],
    keeps: ['由专人负责登记。', '由主要领导负责。', '理由科学，负责到底。'],
  },
  {
    id: 'department-clause',
    of: 'department',
    why: '分句以部门名开头，紧接“牵头”。',
    match: new RegExp(`(?<=^|[,。;:(])(?!由)(?<value>${name})(?=牵头)`, 'gu'),
    examples: [['医务科牵头，护理部配合', '医务科']],
    keeps: ['建立牵头部门负责制', '发挥医务科的牵头作用'],
  },
  {
    id: 'due-label',
    of: 'due',
    why: '“完成时限：”一类的标签后写的就是时限。',
    label: true,
    match: new RegExp(
      `(?:(?:完成|办结|整改|落实)(?:时限|时间|期限|日期)|时间(?:节点|要求|安排)?|时限(?:要求)?|期限):\\s*${value}${labelEnd}`,
      'gu',
    ),
    examples: [
      ['（责任部门：医务科；完成时限：6月底前）', '6月底前'],
      ['时间：2027年3月—5月', '2027年3月—5月'],
    ],
    keeps: ['完成时限要明确。'],
  },
  {
    id: 'due-months',
    of: 'due',
    why: '从某月到某月。',
    match: new RegExp(
      `(?<![0-9.一二三四五六七八九十第])${year}${month}(?:月份?${day}?)?(?:[-—–~]{1,2}|至|到)${year}${month}月份?(?![龄经薪])${day}?${before}`,
      'gu',
    ),
    examples: [
      ['2月至4月，宣传发动。', '2月至4月'],
      ['3—6月开展普查', '3—6月'],
      ['2026年11月至2027年3月', '2026年11月至2027年3月'],
    ],
    keeps: ['3—6月龄儿童每人一份', '用1-2个月时间'],
  },
  {
    id: 'due-month',
    of: 'due',
    why: '某月、某月某日、某月底前。',
    match: new RegExp(
      `(?<![0-9.一二三四五六七八九十第每满])${year}(?:${month}|[×xX_*]{1,4})月份?(?![龄经薪嫂饼租]|以上|以下|内)${day}?${before}`,
      'gu',
    ),
    examples: [
      ['6月底前完成改造。', '6月底前'],
      ['2027年3月31日前上报', '2027年3月31日前'],
      ['于××月底前完成', '××月底前'],
      ['9月份召开会议', '9月份'],
    ],
    keeps: ['居住3个月以上', '满6月龄的婴儿', '进修三月以上的医师', '月度考核'],
  },
  {
    id: 'due-quarter',
    of: 'due',
    why: '第几季度、上半年、下半年、年底、全年。',
    match: new RegExp(
      `${year}(?:(?<!每)第?[一二三四1-4]季度(?:末|底|初)?|(?<![近每大])[上下]半年(?:末|底)?|(?<![去上每往近])年(?:底|末)(?!考核|评|总结|结)|(?<![去])全年(?!龄|级)|(?<![去0-9一二三四五六七八九十几两多数半])年(?:度)?内)${before}`,
      'gu',
    ),
    examples: [
      ['第二季度进行一次检查', '第二季度'],
      ['三季度前完成招标', '三季度前'],
      ['2027年上半年投入使用', '2027年上半年'],
      ['年底前全部完成', '年底前'],
      ['全年组织培训4次', '全年'],
    ],
    keeps: ['去年底完成主体工程', '近半年来进展顺利', '全年级参加', '三年内建成重点专科'],
  },
  {
    id: 'due-every',
    of: 'due',
    why: '每月、每季度、每半年、每年：按期要做的事。',
    match:
      /每(?:两|2|半)?个?(?:季度|季(?!节)|半年|学期|年(?!级|龄|均|轻)|月(?!龄)|周(?!岁|边)|星期|旬|日|天)(?:[0-9]{1,2}[日号](?:前)?|[底末初](?:前)?)?/gu,
    examples: [
      ['每季度召开一次会议', '每季度'],
      ['每月25日前上报', '每月25日前'],
      ['每半年考核一次', '每半年'],
    ],
    keeps: ['每年级组织一次', '每位教师', '每个科室'],
  },
  {
    id: 'indicator-bound',
    of: 'indicator',
    why: '“达到”“不低于”“≥”等后面是数和单位。',
    match: new RegExp(
      `${bound}\\s*${percentage}\\s*(?:[-—~至]\\s*${percentage}\\s*)?${unit}(?:以上|以下|以内|左右)?`,
      'gu',
    ),
    examples: [
      ['甲级病历率达到95%以上。', '甲级病历率达到95%以上'],
      ['院感发生率控制在3%以内；', '院感发生率控制在3%以内'],
      ['健康档案建档率≥80％，', '健康档案建档率≥80％'],
      ['全年培训不少于4次', '全年培训不少于4次'],
    ],
    keeps: ['达到国家标准', '不低于上年水平'],
  },
  {
    id: 'indicator-rate',
    of: 'indicator',
    why: '“率”“比例”后紧跟百分数，或增长、下降百分之几。',
    match: new RegExp(
      `(?:率|比例|比重|占比|度|增长|增加|提高|提升|上升|下降|降低|减少)(?:为|是|在)?\\s*${percentage}\\s*(?:%|‰|个?百分点|(?<=百分之[〇零一二三四五六七八九十百点]{1,8}))(?:以上|以下|以内|左右)?`,
      'gu',
    ),
    examples: [
      ['持证上岗率100%', '持证上岗率100%'],
      ['门诊量增长10%，', '门诊量增长10%'],
      ['平均住院日下降百分之五', '平均住院日下降百分之五'],
    ],
    keeps: ['提高服务质量', '比例适当', '满意度调查'],
  },
];

/** What tells of the past, where figures are results and dates are over. */
export const pastWords = /去年|上年|同比|截至|截止|以来|完成了|已(?:经)?(?:完成|达|实现|建成|投入)/u;
