import { readMarker } from '../../outline/markers.ts';
import { genreWords } from '../../split/title-styles.ts';
import { matchSign } from '../kind-sign.ts';
import type { KindSign } from '../kind-sign.ts';

const measures =
  '加强|做好|落实|开展|推进|完善|提高|组织|建立|强化|确保|抓好|搞好|办好|举办|实施|深化|规范|健全|制定|制订|严格|坚持|加大|继续|认真|积极|进一步|深入|定期|及时|努力|争取|力争|发挥|培养|引导|协助|配合|督促|聚焦|优化';

/** What plans and their kin have: they name themselves, number their parts and say what is to be done. */
export const planSigns: readonly KindSign[] = [
  matchSign({
    id: 'plan-title',
    kind: 'plan',
    name: '计划的题目',
    why: '题目以计划、方案、要点、总结、汇报、制度、职责一类的文种收尾。',
    weight: 2,
    most: 1,
    zone: 'title',
    match: new RegExp(
      `(?:${genreWords}|制度|职责|规定|办法|细则|材料)(?:范文|模板)?(?:[（(].{1,12}[）)])?(?:篇?[0-9一二三四五六七八九十]{0,3})$`,
      'gu',
    ),
    examples: ['卫生院工作计划篇3\n\n加强管理。', '门卫岗位职责\n\n坚守岗位。'],
    keeps: ['工作计划怎么写\n\n很多人不会写。', '我校召开工作计划布置会\n\n9月5日'],
  }),
  matchSign({
    id: 'plan-named',
    kind: 'plan',
    name: '自称计划',
    why: '“特制定本计划”“现将工作安排如下”“做好以下工作”：文中自己说明是计划。',
    weight: 3,
    most: 1,
    zone: 'text',
    match: new RegExp(
      `特制[定订]|(?:制[定订]|拟定|提出|作出)(?:了?(?:如下|以下)|本|此|我|[^。，；\\n]{0,24}(?:${genreWords}|制度|规定|办法|职责)(?:如下|[：:]))|现将[^。\\n]{0,30}(?:${genreWords}|情况)|(?:${genreWords}|情况(?:汇报|报告|总结))如下(?!”)|以下(?:几[个方]面工作|几项工作|[工各]作)|如下(?:工作|几点|措施|方案|计划|安排|汇报)|结合[^。\\n]{0,24}(?:实际|情况)，[^。\\n]{0,10}制[定订]`,
      'gu',
    ),
    examples: ['为做好今年的工作，特制定本计划。', '现将工作情况汇报如下。'],
    keeps: [
      '双方经协商一致，达成如下协议',
      '工作计划的标题要写明单位',
      '各单位都要制定工作计划，用到计划这种公文',
    ],
  }),
  {
    id: 'plan-parts',
    kind: 'plan',
    name: '分条列项',
    why: '各段有编号，一条一件事。',
    weight: 0.75,
    most: 4,
    examples: ['一、加强管理。\n二、做好宣传。'],
    keeps: ['我院今年将加强管理。'],
    find: ({ lines }) => lines.flatMap((line) => (readMarker(line) ? [line.slice(0, 10)] : [])),
  },
  matchSign({
    id: 'plan-measure',
    kind: 'plan',
    name: '要办的事',
    why: '分句以加强、做好、落实一类动词起头，是要办的事。',
    weight: 0.5,
    most: 14,
    zone: 'text',
    match: new RegExp(`(?<=^|[，。；、：\\n）.．要将]|是)(?:${measures})[^，。；：、\\n]{2,12}`, 'gu'),
    examples: ['加强质量管理，做好宣传工作。'],
    keeps: ['会议回顾了去年工作。'],
  }),
  matchSign({
    id: 'plan-ahead',
    kind: 'plan',
    name: '将来的事',
    why: '“今年将”“年底前”“不少于”：说的是以后，定的是指标。',
    weight: 1,
    most: 3,
    zone: 'text',
    match:
      /(?:^|[，。；\n]|我[们院校局所站科部]|本[院校局所站科部])(?:将|拟|打算|争取|力争)|年底前|月底前|(?:下|上)半年|今年|明年|下一步|今后|达到\d|不少于|不低于|[0-9]%以上|每(?:月|周|季度?|年|学期|天|日)/gu,
    examples: ['今年我院将新建门诊楼，年底前竣工。'],
    keeps: ['去年完成了任务。'],
  }),
];
