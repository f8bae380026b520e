/** Short plans, one oddity each, with their metadata. */
import type { Metadata } from '../../scripts/extract/metadata.ts';

/** One oddity: what the page says, what the plan says, and all that is to be read off it. */
export interface Case {
  readonly oddity: string;
  readonly heading: string;
  readonly collection: string;
  readonly text: string;
  readonly expected: Metadata;
}

export const cases: readonly Case[] = [
  {
    oddity: 'the collection says 工会 and 下半年, the plan is a kindergarten term plan',
    heading: '卫生工会下半年工作计划4',
    collection: '卫生工会下半年工作计划(通用7篇)',
    text: `我园以《幼儿园工作规程》为依据，为培养和谐发展的儿童，特制定出本学期的卫生保健工作计划。
      一、工作目标
      不断提高保健质量，使幼儿膳食平衡。`,
    expected: { title: '幼儿园学期卫生保健工作计划', period: '学期', genre: '计划', orgType: '幼儿园' },
  },
  {
    oddity: 'a notice issues the plan',
    heading: '临江区教育局关于印发《临江区2024年校园食品安全专项整治工作方案》的通知',
    collection: '临江区教育局关于印发《临江区2024年校园食品安全专项整治工作方案》的通知',
    text: `各中小学、幼儿园：
      现将《临江区2024年校园食品安全专项整治工作方案》印发给你们，请认真组织实施。
      一、整治范围
      全区学校食堂。`,
    expected: {
      title: '临江区2024年校园食品安全专项整治工作方案',
      years: [2024],
      period: '年度',
      genre: '方案',
      orgType: '教育局',
    },
  },
  {
    oddity: 'a page cries the title of its one plan',
    heading: '安心社区2024年志愿服务活动计划',
    collection: '安心社区2024年志愿服务活动计划出炉！',
    text: `为弘扬志愿精神，制定本计划。
      一、活动目标
      全年开展志愿服务活动不少于48场。`,
    expected: {
      title: '安心社区2024年志愿服务活动计划',
      years: [2024],
      period: '年度',
      genre: '计划',
    },
  },
  {
    oddity: 'a township whose title opens with its name says whose plan it is',
    heading: '石桥镇2024年防汛抗旱工作方案',
    collection: '石桥镇2024年防汛抗旱工作方案',
    text: `为做好今年防汛抗旱工作，结合我镇实际，制定本方案。
      一、组织领导
      由镇长任指挥长，各村书记为成员。`,
    expected: {
      title: '石桥镇2024年防汛抗旱工作方案',
      years: [2024],
      period: '年度',
      genre: '方案',
      orgType: '乡镇政府',
    },
  },
  {
    oddity: 'both a blanked and a written year, each the plan’s own',
    heading: '工作计划2',
    collection: '工作计划(通用7篇)',
    text: `20××年下半年，我所将继续秉公执法，制订20××年下半年工作计划如下：
      一、规范执法
      2015年下半年，按照全区统一部署，加大监督执法力度。`,
    expected: {
      title: '卫生监督所下半年工作计划',
      years: [2015],
      yearBlank: true,
      period: '下半年',
      genre: '计划',
      orgType: '卫生监督所',
    },
  },
  {
    oddity: 'looks back on the first half before it turns to the second',
    heading: '工作计划3',
    collection: '银行工作计划范文五篇',
    text: `上半年，我行各项存款稳步增长，完成了年初任务。下半年，我行将继续抓好以下工作：
      一、狠抓存款
      新增存款2亿元，做好客户营销。`,
    expected: { title: '银行下半年工作计划', period: '下半年', genre: '计划', orgType: '银行' },
  },
  {
    oddity: 'a year in the name of the collection only',
    heading: '2023年度医院工作计划精选篇3',
    collection: '2023年度医院工作计划10篇',
    text: `一、工作目标
      我院对各乡镇的业务指导全年不少于4次，提高医疗质量。`,
    expected: { title: '医院年度工作计划', period: '年度', genre: '计划', orgType: '医院' },
  },
  {
    oddity: 'a summary in a collection of plans, its dates stripped',
    heading: '卫生院中医工作计划篇7',
    collection: '卫生院中医工作计划范文',
    text: `年来，我院在县委的领导下，圆满完成了全年工作任务。现将总结汇报如下：
      一、基本情况
      按照《县中医院专科建设实施方案》，县中医院发展势头良好，截止月日住院人数525人次，病人满意。`,
    expected: {
      title: '县中医院年度工作总结',
      yearBlank: true,
      period: '年度',
      genre: '总结',
      orgType: '中医院',
    },
  },
  {
    oddity: 'a report whose naming phrase is its title',
    heading: '卫生院中医工作计划篇6',
    collection: '卫生院中医工作计划范文',
    text: `按照文件要求，现将2014年全州卫生工作情况报告如下：
      一、推进工作
      截至2014年9月底，我州完成2011年度行动计划，卫生技术人员有较快增长。`,
    expected: {
      title: '2014年全州卫生工作情况报告',
      years: [2014],
      period: '年度',
      genre: '报告',
      orgType: '卫生行政部门',
    },
  },
  {
    oddity: 'signed by a department, the year half blank',
    heading: '精选篇8',
    collection: '2023年度医院工作计划10篇',
    text: `为进一步做好我院的科教工作，确保我院20__年度科教科工作目标完成，特制定本计划：
      1、每季度考核一次。
      完成有关部门交办的其他工作，提高医疗水平。
      科教科
      20__年12月13日`,
    expected: {
      title: '医院科教科年度工作计划',
      yearBlank: true,
      period: '年度',
      genre: '计划',
      orgType: '医院',
      department: '科教科',
      signedBy: '科教科',
      signedDate: '20__年12月13日',
    },
  },
  {
    oddity: 'a health centre that calls itself 医院 and signs as 卫生院',
    heading: '精选篇2',
    collection: '2023年度医院工作计划10篇',
    text: `为了医院人员和财产的安全，保卫科应更好地完成医院安全保卫工作，确保医院繁荣发展制定本计划。
      一、统一认识
      在新的一年里，保卫科要加强学习，把安全保卫落到实处，保障病人安全，维护医疗秩序。
      __卫生院
      二0__年一月二十日`,
    expected: {
      title: '医院保卫科安全保卫工作计划',
      yearBlank: true,
      period: '年度',
      genre: '计划',
      orgType: '卫生院',
      department: '保卫科',
      signedBy: '__卫生院',
      signedDate: '二0__年一月二十日',
    },
  },
  {
    oddity: 'its own title stands in brackets, the year taken from its front',
    heading: '医务工作计划10则(年计划生育工作计划)',
    collection: '卫生院中医工作计划范文',
    text: `一、指导思想
      以为教职工提供服务为任务，做好计划生育工作，营造良好的校园环境。
      二、具体工作安排
      制定年度计划生育工作计划，提高我校师生素质。`,
    expected: {
      title: '学校计划生育工作计划',
      yearBlank: true,
      period: '年度',
      genre: '计划',
      orgType: '学校',
    },
  },
  {
    oddity: 'the bracketed title says 医院, the text is an institute’s',
    heading: '医务工作计划10则(年医院工作计划)',
    collection: '卫生院中医工作计划范文',
    text: `根据市卫生局、市妇幼保健院的要求，从本所实际出发制定本所工作计划。
      一、工作目标
      使全所人员认识到妇幼保健工作的重要，提高孕产妇保健质量。`,
    expected: {
      title: '妇幼保健所年度工作计划',
      yearBlank: true,
      period: '年度',
      genre: '计划',
      orgType: '妇幼保健所',
    },
  },
  {
    oddity: 'an authority’s key points, the office of one department',
    heading: '医务工作计划10则(年医政工作要点)',
    collection: '卫生院中医工作计划范文',
    text: `根据局党委年年卫生工作规划，结合我市卫生工作现状，年年医政工作重点是：
      一、提高医疗质量
      我局将加强医疗机构的管理，使医政工作经验在全市推广。`,
    expected: {
      title: '市卫生局医政工作要点',
      yearBlank: true,
      period: '年度',
      genre: '要点',
      orgType: '卫生局',
    },
  },
  {
    oddity: 'a scheme for several departments, its stages running past the year, no year left',
    heading: '卫生院中医工作计划篇8',
    collection: '卫生院中医工作计划范文',
    text: `一、工作步骤
      启动城市免疫规划管理攻坚工程分三个阶段。南宁市免疫规划领导小组负责，我市各有关部门配合。
      第二阶段：年8月-年8月，具体实施城市免疫规划管理攻坚工程；
      二、部门职责
      牵头部门：市财政局。配合部门：市卫生局。继续实施城市免疫规划管理攻坚工程，我市安排经费。`,
    expected: {
      title: '南宁市城市免疫规划管理攻坚工程实施方案',
      yearBlank: true,
      period: '多年',
      genre: '方案',
      orgType: '政府',
      regions: ['南宁市'],
    },
  },
  {
    oddity: 'two headings tell what it is about',
    heading: '工作计划1',
    collection: '卫生工会下半年工作计划(通用7篇)',
    text: `面对新的机遇，我院将逐步加快建设，使卫生院的功能更好地发挥。
      一、加强村所建设，提升服务水平
      近年来，我乡卫生事业取得了长足进展。
      二、加强产科建设，力求妇幼工作有新进展
      ~年我院将整体推进妇幼保健工作。`,
    expected: {
      title: '卫生院村所建设与产科建设工作计划',
      yearBlank: true,
      period: '年度',
      genre: '计划',
      orgType: '卫生院',
    },
  },
  {
    oddity: 'a class of a kindergarten',
    heading: '幼儿园工作计划篇3',
    collection: '幼儿园工作计划(精选10篇)',
    text: `新的学期开始了，我班共有幼儿35名。为使本学期工作顺利开展，特制定本班工作计划如下：
      一、家长工作
      每学期召开两次家长会。`,
    expected: { title: '幼儿园学期班级工作计划', period: '学期', genre: '计划', orgType: '幼儿园' },
  },
  {
    oddity: 'a school year over two calendar years',
    heading: '小学德育工作计划2',
    collection: '小学德育工作计划(合集5篇)',
    text: `2023—2024学年度第一学期，我校德育工作以养成教育为重点，特制定本学期德育工作计划。
      一、主要措施
      班主任每周上好一节班会课，教师要把德育工作落到实处。
      ××小学德育处
      2023年9月1日`,
    expected: {
      title: '小学第一学期德育工作计划',
      years: [2023, 2024],
      period: '学期',
      genre: '计划',
      orgType: '学校',
      department: '德育处',
      signedBy: '××小学德育处',
      signedDate: '2023年9月1日',
    },
  },
  {
    oddity: 'issued by a notice, whose letter is signed and dated',
    heading: '关于印发《2024年全县基层卫生工作方案》的通知',
    collection: '关于印发《2024年全县基层卫生工作方案》的通知',
    text: `各乡镇卫生院：
      现将《2024年全县基层卫生工作方案》印发给你们，请认真贯彻执行。
      清河县卫生健康局
      2024年3月1日
      2024年全县基层卫生工作方案
      为做好基层卫生工作，制定本方案。
      一、工作目标
      家庭医生签约率达到75%以上，各乡镇卫生院全部达标。
      二、工作要求
      各乡镇卫生院要加强领导，按月报送进度，年底组织考核。`,
    expected: {
      title: '2024年全县基层卫生工作方案',
      years: [2024],
      period: '年度',
      genre: '方案',
      orgType: '卫生局',
      regions: ['清河县'],
      signedBy: '清河县卫生健康局',
      signedDate: '2024年3月1日',
    },
  },
  {
    oddity: 'a town, told by its signature',
    heading: '乡镇安全生产工作计划范文四',
    collection: '乡镇安全生产工作计划范文',
    text: `为切实做好我镇20xx年安全生产工作，结合我镇实际，特制定本计划。
      一、工作目标
      全镇各村不发生较大以上安全生产事故。
      镇政府与各村签订责任书，群众安全意识明显提高。
      河口镇人民政府
      20xx年1月10日`,
    expected: {
      title: '河口镇安全生产工作计划',
      yearBlank: true,
      period: '年度',
      genre: '计划',
      orgType: '乡镇政府',
      regions: ['河口镇'],
      signedBy: '河口镇人民政府',
      signedDate: '20xx年1月10日',
    },
  },
  {
    oddity: 'the union of a company',
    heading: '工会工作计划篇1',
    collection: '公司工会工作计划6篇',
    text: `2024年，公司工会将围绕企业生产经营中心，维护职工合法权益，现将全年工作安排如下：
      一、健全组织
      公司工会做好换届，发展会员，我公司工会每季度走访困难职工一次。`,
    expected: {
      title: '公司工会2024年度工作安排',
      years: [2024],
      period: '年度',
      genre: '安排',
      orgType: '企业',
      department: '工会',
    },
  },
  {
    oddity: 'last year’s honours before this year’s work',
    heading: '卫生院工作计划篇9',
    collection: '卫生院工作计划10篇',
    text: `2019年我院被评为先进单位。2020年，我院将在县卫健局的领导下，做好基本公共卫生服务工作。
      一、目标
      卫生院要完成建档率80%，村卫生室全部达标。`,
    expected: {
      title: '卫生院2020年度工作计划',
      years: [2020],
      period: '年度',
      genre: '计划',
      orgType: '卫生院',
    },
  },
  {
    oddity: 'a range of years in its own title’s place',
    heading: '村委会三年发展规划',
    collection: '村委会三年发展规划',
    text: `为改变我村落后面貌，特制定2022—2024年发展规划如下：
      一、基础设施
      三年内完成全村道路硬化，让村民满意。`,
    expected: {
      title: '村委会三年发展规划',
      years: [2022, 2023, 2024],
      period: '多年',
      genre: '规划',
      orgType: '村委会',
    },
  },
  {
    oddity: 'one month of a kindergarten',
    heading: '三月份工作计划篇5',
    collection: '三月份工作计划(热门8篇)',
    text: `三月份，我园将以幼儿安全为重点，做好以下工作：
      一、安全工作
      幼儿晨检不漏一人。`,
    expected: { title: '幼儿园三月份工作计划', period: '月度', genre: '计划', orgType: '幼儿园' },
  },
  {
    oddity: 'a community that names its street',
    heading: '社区的年度工作计划 篇1',
    collection: '社区的年度工作计划(精选15篇)',
    text: `今年，xx社区在温泉街道办事处的领导下，为推进“法律进社区”工作的开展，我社区做了以下安排：
      一、宣传教育
      在社区居民中组织普法骨干力量，发挥居委干部作用。`,
    expected: {
      title: '社区居委会年度工作计划',
      period: '年度',
      genre: '计划',
      orgType: '社区居委会',
      regions: ['温泉街道'],
    },
  },
  {
    oddity: 'a school’s union, the year blanked without 年',
    heading: '工会下半年工作计划1',
    collection: '工会下半年工作计划2022(通用5篇)',
    text: `20xx下半年，沙滘中学工会在上级工会和学校党支部的领导下，加强师德建设，工会将积极投身教学活动。
      一、加强学习
      我校工会组织教师会员学习，全校教职工参加，做好工会工作。`,
    expected: {
      title: '学校工会下半年工作计划',
      yearBlank: true,
      period: '下半年',
      genre: '计划',
      orgType: '学校',
      department: '工会',
    },
  },
  {
    oddity: 'the text says too little: the source’s title stays, without filler',
    heading: '最新防汛工作计划范文(3)',
    collection: '防汛工作计划(精选5篇)',
    text: '加强巡查，及时报告险情。',
    expected: { title: '防汛工作计划', genre: '计划' },
  },
];
