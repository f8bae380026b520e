/**
 * Blanks a reader must fill: what the author left open, and what a site stripped out.
 * Every pattern is tried on text folded by `foldWidth`; the whole match is the blank, context stands in lookarounds.
 */
import { foldWidth } from '../../src/text/fold-width.ts';

/** One way of leaving something blank. */
export interface BlankRule {
  readonly id: string;
  readonly why: string;
  /** Global; matches the blank and nothing else. */
  readonly match: RegExp;
  /** Text and the blanks that the whole list finds in it. */
  readonly examples: readonly (readonly [text: string, blanks: readonly string[]])[];
  /** Look-alikes in which the whole list finds nothing. */
  readonly keeps: readonly string[];
}

export interface Blank {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

export const blankRules: readonly BlankRule[] = [
  {
    id: 'masked-year-digits',
    why: '年份后两位用 x、×、*、下划线或横线代替，要由使用者填写。',
    match:
      /(?<=(?<![0-9])(?:19|20|20[0-9]|二[0〇○零Oo]))(?:[xX×✕]{1,4}|\*{1,4}|_{1,6}|[—–]{1,2}|[○〇□#?]{1,2})(?=\s?(?:年|学年|[上下]半年)|\s?[-—–~至到]\s?20)/gu,
    examples: [
      ['20xx年下半年工作计划', ['xx']],
      ['20××年，我所将继续秉公执法', ['××']],
      ['利用20*年到20*年的时间', ['*', '*']],
      ['20—年度医院工作计划', ['—']],
      ['制定20__-2014年度健康促进工作计划', ['__']],
      ['20__—20__年工作规划', ['__', '__']],
      ['二0__年一月二十日', ['__']],
      ['二○××年三月', ['××']],
      ['在20xX年内更新设备', ['xX']],
      ['201x年招生工作', ['x']],
      ['20xx下半年，学校工会将在上级工会领导下', ['xx']],
    ],
    keeps: ['服药20—30年的患者', '2023年医院工作', '年满20—25岁', '工作20年以上'],
  },
  {
    id: 'masked-whole-year',
    why: '年份整个用 ~、x、× 或下划线代替。',
    match: /(?<![0-9A-Za-z%‰‘’“”.\]])(?:~|[xX×]{1,4}|_{1,8}|\*{2,4})(?=\s?年(?!龄|轻|级|华|长))/gu,
    examples: [
      ['~年我院将整体推进妇幼保健工作', ['~']],
      ['××年度工会工作要点', ['××']],
      ['____年我校德育工作计划', ['____']],
    ],
    keeps: ['3~5年内完成', '从1998~2003年'],
  },
  {
    id: 'masked-document-number',
    why: '文号中的年份被遮去或删空。',
    match: /(?:(?<=[[〔(]20)[_x×*]{1,4}(?=[\])〕]\s?[0-9]+\s?号)|〔\s?〕(?=\s?[0-9]+\s?号))/gu,
    examples: [
      ['按[20__]477号文件规定', ['__']],
      ['（桂政发〔〕119号）', ['〔〕']],
    ],
    keeps: ['国发〔2009〕12号', '(2012)7号文件'],
  },
  {
    id: 'masked-amount',
    why: '数量、比例、日期的数字用 x、×、* 或下划线代替，后面紧跟单位。',
    match:
      /(?:(?<![0-9A-Za-z.×*)])(?:[xX×]{1,6}|\*{2,6})|(?<![A-Za-z._])_{1,8})(?=\s?(?:%|‰|个百分点|[多余]?(?:万|亿)?(?:元|项|人|名|次|篇|例|台|件|份|场|期|届|周年|个月|月|日|号|户|亩|平方米|吨|所|家|间|张|岁|个小时|小时|分钟|辆|套|个)(?!光|线)))/gu,
    examples: [
      ['全年业务收入增长____%', ['____']],
      ['获批省级科研项目x项以上', ['x']],
      ['卫生材料x元左右', ['x']],
      ['建团__周年', ['__']],
      ['截至×月×日', ['×', '×']],
      ['投入XX万元', ['XX']],
      ['安排基本建设资金20__万元', ['__']],
    ],
    keeps: ['面积为3×4平方米', '彩色B超机', '更新200max光机一台', 'B×人群调查'],
  },
  {
    id: 'masked-name',
    why: '地名、单位名用一个 x 或 × 代替，后面是行政区划或单位的通称。',
    match:
      /(?<![0-9A-Za-z.×])[xX×](?=(?:省|市|县|区|镇|乡|村|街道|社区|医院|医学院|学院|大学|中学|小学|学校|幼儿园|公司|局|厂|支行|同志|主任|院长|校长|老师|书记))/gu,
    examples: [
      ['积极建设“x市肠道微生态研究所”', ['x']],
      ['与x医学院专业科研团队合作', ['x']],
      ['×县××镇人民政府', ['×', '××']],
    ],
    keeps: ['做好x光检查', 'X射线机房防护', 'X-CT检查', 'A×B区'],
  },
  {
    id: 'mask-run',
    why: '连写的 x、×、下划线等代替名称或内容。',
    match:
      /(?<![0-9A-Za-z.])(?:[xX]{2,6}|×{2,6}|_{2,12}|○{2,4}|□{2,4}|△{2,4}|\*{2,6}(?=省|市|县|区|镇|乡|村|街道|医院|学校|公司|单位|局|厂))(?![0-9A-Za-z]|染色体|型染色体|综合征)/gu,
    examples: [
      ['__卫生院', ['__']],
      ['扩大xxxx先进性教育活动成果', ['xxxx']],
      ['负责人：___', ['___']],
      ['组长：张××', ['××']],
      ['**公司工会委员会', ['**']],
    ],
    keeps: ['XX染色体', '尺码XXL的工作服', 'www.xxyy.com', '**加强领导**'],
  },
  {
    id: 'nobody',
    why: '“某某”代替名称。',
    match: /某某+/gu,
    examples: [
      ['某某市某某小学', ['某某', '某某']],
      ['我镇某某村', ['某某']],
    ],
    keeps: ['某些科室执行不力', '防止某一环节脱节', '某单位发生的火灾事故'],
  },
  {
    id: 'tilde-word',
    why: '“确保~完成”一类，时间或内容被“~”代替。',
    match: /(?<=确保|争取|力争|定于|截至|截止|计划|预计|拟于)~(?=\p{Script=Han})/gu,
    examples: [['确保~完成村级卫生所建设', ['~']]],
    keeps: ['周一~周五开放', '3~6岁儿童', '小班~大班', '计划3~5个'],
  },
  {
    id: 'doubled-year',
    why: '年份被网站删去，只剩“年”，又与“年”字连成“年年”；后面接单位自称或工作名称。',
    match:
      /(?:(?<=^|[\n。;,、:!?“]|现将|党委|就|对|在)年年)(?=我[院所园校局中镇乡村司行们]|(?:[\p{Script=Han}]{0,6})工作(?:作如下|重点|要点|计划|规划|安排|目标|思路))/gmu,
    examples: [
      ['年年我院将继续深入学习', ['年年']],
      ['现将年年工作作如下安排', ['年年']],
      ['质量是效益的根本。年年我院将狠抓医疗服务质量', ['年年']],
      ['结合我市实际，年年医政工作重点是：', ['年年']],
      ['根据局党委年年卫生工作规划', ['年年']],
    ],
    keeps: ['业务收入年年攀升', '年年有余', '年年工作都有新起色', '我院年年被评为先进'],
  },
  {
    id: 'stripped-year',
    why: '句首的年份数字被网站删去，只剩“年”字。',
    match:
      /(?:(?<=^|[\n。;,:!?“]\s?)年(?=我[院所园校局们]|医院(?:将|工作)|工作要|即将来临|来,|未发生|[0-9]{1,2}(?:月|[-—~至][0-9]{1,2}月)|,我们)|(?<=过去的)年(?=[,。])|(?<=[一二三四五六七八九十]、)年(?=工作(?:开展|完成)?情况))/gmu,
    examples: [
      ['年医院将进一步落实科学发展观', ['年']],
      ['在即将过去的年，我们圆满完成了任务。年即将来临', ['年', '年']],
      ['第一阶段：年6-7月中旬，起草方案', ['年']],
      ['二、年工作开展情况', ['年']],
    ],
    keeps: [
      '年底前完成设备采购',
      '年内召开两次会议',
      '年初制定计划，年终考核',
      '圆满完成了全年工作任务',
      '年轻医师的培养',
    ],
  },
  {
    id: 'stripped-year-before-month',
    why: '“于年12月”一类：介词与月份之间的年份数字被删去。',
    match: /(?<=[于在至到从自前]|截至|截止|[-—–~])年(?=[0-9]{1,2}月)/gu,
    examples: [
      ['相关人员要于年12月底前到位', ['年']],
      ['第二阶段：年8月-年8月，具体实施', ['年', '年']],
    ],
    keeps: ['每年6月开展普查', '今年3月启动', '2023年8月至次年1月', '以当年12月为准'],
  },
  {
    id: 'stripped-date',
    why: '“截止月日”一类：月、日的数字被删去。',
    match: /(?:(?<=截止|截至|于|至|到|自|从)月日|(?<=(?:^|[\n。;,])\s?)月份(?=我[院所园校局]|国家|已将))/gmu,
    examples: [
      ['截止月日全年门诊量37751人次', ['月日']],
      ['于月日选派医务人员参加论坛', ['月日']],
      ['月份我院自筹资金安装了系统', ['月份']],
    ],
    keeps: ['每月日常巡查', '计划从3月开始', '各月份报表按时上报', '从月初抓起'],
  },
  {
    id: 'stripped-congress',
    why: '“党的十×大”“第×届×中全会”的数字被删去。',
    match: /(?<=党的)(?:大(?=精神|会议|[一二三四五六七]中)|届(?=[一二三四五六七]中))/gu,
    examples: [
      ['学习、贯彻党的大精神', ['大']],
      ['贯彻党的届六中全会精神', ['届']],
      ['学习党的大六中全会的方针', ['大']],
    ],
    keeps: ['贯彻党的大政方针', '党的二十大精神', '党的十八届六中全会'],
  },
  {
    id: 'empty-title',
    why: '书名号里的名称被删空。',
    match: /《\s*》|〈\s*〉/gu,
    examples: [['以《》规定的党员权利、义务为依据', ['《》']]],
    keeps: ['《党章》规定的义务'],
  },
];

/** Every blank of a text, in order, none overlapping; where two patterns meet, the one that starts first and is longer. */
export function findBlanks(text: string): Blank[] {
  const folded = foldWidth(text);
  const found = blankRules.flatMap((rule) =>
    Array.from(folded.matchAll(rule.match), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      rule: rule.id,
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Blank[] = [];
  for (const blank of found) if (blank.start >= (kept.at(-1)?.end ?? 0)) kept.push(blank);
  return kept;
}
