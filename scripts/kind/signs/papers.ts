import { matchSign } from '../kind-sign.ts';

/** Test papers and contracts. */
export const paperSigns = [
  matchSign({
    id: 'exam-part',
    kind: 'exam',
    name: '试题的部分',
    why: '“一、单选题（每题2分）”：试卷的大题。',
    weight: 2.5,
    most: 4,
    zone: 'text',
    match:
      /(?:^|\n)[一二三四五六七八九十]{1,2}、(?:[^，。；：\n]{0,5}(?<![问课主专话标议难])题|填空|选择[^，。；：\n]{0,16}|判断|计算|口算|写作题?|名词解释)[。.]?(?=[（( ]|\n|$)|[（(](?:单选|多选|判断|填空)题[）)]/gu,
    examples: ['一、单选题（每题2分，共40分）', '四、应用题。（40分）'],
    keeps: ['二、存在的主要问题\n基础薄弱。', '题型有选择题、填空题、判断题'],
  }),
  matchSign({
    id: 'exam-marks',
    kind: 'exam',
    name: '分数与答案',
    why: '得分栏、每题几分、标准答案，只有试卷才有。',
    weight: 1.5,
    most: 4,
    zone: 'text',
    match:
      /每[小]?[题空]\d{1,2}分|[（(]\d{1,3}分[）)]|满分[:：]|得分[:：]|考试时间[:：]|(?:^|\n)(?:正确|参考)?答案?[:：]|(?:^|\n)班级\s+姓名|姓名[:：]\s*_{2,}/gu,
    examples: ['科室：____ 姓名：____ 得分：____', '正确答案：A'],
    keeps: ['满分100分，80分以上为合格', '考核得分与绩效挂钩'],
  }),
  matchSign({
    id: 'exam-choices',
    kind: 'exam',
    name: '选项与空括号',
    why: '题后有待填的括号，或列着 A、B、C、D 几个选项。',
    weight: 2,
    most: 4,
    zone: 'text',
    match:
      /[Aa][、.．][^\n]{1,30}[Bb][、.．][^\n]{1,12}|\p{Script=Han}{1,6}(?:（\s*）|\(\s*\))(?:[。.\n]|$|千克|米)/gu,
    examples: ['A、10秒 B、15秒 C、20秒', '揉搓双手的时间不少于（ ）'],
    keeps: ['A类药品和B类药品分柜存放', '合格率达到（　）%'],
  }),
  matchSign({
    id: 'contract-title',
    kind: 'contract',
    name: '合同的题目',
    why: '题目写明是合同、协议。',
    weight: 3,
    most: 1,
    zone: 'title',
    match: /(?:合同|协议)书?$/gu,
    examples: ['保洁服务合同\n\n甲方：某某医院'],
    keeps: ['合同管理工作计划\n\n建立台账。'],
  }),
  matchSign({
    id: 'contract-parties',
    kind: 'contract',
    name: '甲方乙方',
    why: '甲方、乙方分列，各有权利义务，是合同的写法。',
    weight: 2,
    most: 3,
    zone: 'text',
    match:
      /[甲乙]方(?=[：:（(）)])|(?:甲乙)?双方(?=经|协商|因|就|各执|自|签|签字|盖章)|甲乙双方|[甲乙]方(?:有权|应当?|负责|同意|不得|每月|按|根据|逾期|将)/gu,
    examples: ['甲方：某某医院\n乙方：某某公司'],
    keeps: ['建立合同台账，对甲方、乙方信息逐一登记'],
  }),
  matchSign({
    id: 'contract-terms',
    kind: 'contract',
    name: '合同条款',
    why: '“本合同”“违约责任”“一式两份”：合同的套语。',
    weight: 1.5,
    most: 4,
    zone: 'text',
    match:
      /本(?:合同|协议)|违约(?:责任|金)|一式[两二三四五六]份|(?:签字|签名|签章)?盖章(?:之日|后)|合同总价|解除(?:合同|协议|劳动合同)|协议如下|友好协商|双方协商/gu,
    examples: ['本合同一式两份，自签字盖章之日起生效。'],
    keeps: ['加强履约检查，防范违约风险'],
  }),
];
