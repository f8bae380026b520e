/** What looks like a blank in words that someone typed or pasted: the corpus's masks, and those of forms and templates. */
import { blankRules } from '../plan/find-blanks.ts';
import { maskRules } from '../plan/blank-masks.ts';
import type { BlankRule } from '../plan/blank-rule.ts';

/** Places that the corpus has no sign for, or has lost by the time it is read. */
export const formRules: readonly BlankRule[] = [
  {
    id: 'blank-bracket',
    why: '括号里只有空格，或冒号后是空括号，等人填写。',
    match: /\( {1,20}\)|(?<=:)\(\)/gu,
    examples: [
      ['联系人（　　）', ['（　　）']],
      ['负责人：（）', ['（）']],
      ['由( )牵头', ['( )']],
    ],
    keeps: ['详见附件（）', '（一）人才队伍', '调用main()函数'],
  },
  {
    id: 'blank-document-number',
    why: '发文字号的年份或顺序号空着。',
    match: /〔 {0,12}〕(?= {0,12}第? {0,12}号)|(?<=〔(?:19|20)[0-9]{2}〕) {1,12}(?=号)/gu,
    examples: [
      ['按照卫医发〔〕号文件', ['〔〕']],
      ['按照卫医发〔2026〕　号文件', ['　']],
    ],
    keeps: ['按照卫医发〔2026〕5号文件', '〔注〕五号楼'],
  },
  {
    id: 'blank-date',
    why: '年、月、日之间空着。',
    match: /(?<=(?<![0-9])20) {2,12}(?=年)|(?<=年) {1,12}(?=月 {0,12}日)|(?<=月) {1,12}(?=日)/gu,
    examples: [
      ['20　　年工作计划', ['　　']],
      ['2026年　月　日', ['　', '　']],
    ],
    keeps: ['工作20 年以上', '2026年1月5日', '按年 月 份归档'],
  },
  {
    id: 'long-line',
    why: '连写的下划线，等人填写。',
    match: /_{2,200}/gu,
    examples: [['填表人：____________________', ['____________________']]],
    keeps: ['文件名a_b', '_强调_'],
  },
  {
    id: 'named-slot',
    why: '方括号里写着要填什么。',
    match:
      /[[【](?:请?填写?\p{Script=Han}{0,8}|(?:本?单位|科室|部门)(?:名称|全称)?|姓名|负责人|联系人|年份|日期|时间|地区|金额|数量|数字)[\]】]/gu,
    examples: [
      ['【单位名称】工作计划', ['【单位名称】']],
      ['由[负责人]牵头', ['[负责人]']],
    ],
    keeps: ['【通知】各科室', '〔2026〕5号', '[注1]'],
  },
];

const emptyTitle = blankRules.filter(({ id }) => id === 'empty-title');

/** All that is looked for in a draft. What a site stripped without a sign is not: nobody types that. */
export const looseGapRules: readonly BlankRule[] = [...maskRules, ...emptyTitle, ...formRules];
