/** Single characters that were lost or misread: question marks where nothing is asked, letters within figures. */
import { matchGarbled } from './garbled-rule.ts';
import type { GarbledRule } from './garbled-rule.ts';

/** A sentence with one of these may end in a question mark, or in several. */
const asks =
  /什么|怎|哪|谁|吗|呢|吧|么|何|几|多[少大久长]|[是能可]否|难道|岂|啥|请问|试问|(\p{Script=Han})[不没]\1|有没有/u;

/** Whether nothing is asked in the sentence at the end of `before`. */
function asksNothing(before: string): boolean {
  return !asks.test(/[^。！；;!?？\n]*$/u.exec(before)![0]);
}

export const lostCharacterRules: readonly GarbledRule[] = [
  matchGarbled({
    id: 'question-run',
    name: '问号代字',
    why: '系统不认得的字变成了问号，原来的字已经没有了。',
    expected: 'Han in their place',
    match:
      /(?<![?？])(?:(?<=^|[\n。，、；：“（《])[?？]{2,}|[?？]{3,}(?=[\p{Script=Han}，、；：”）》])|(?<=[\p{Script=Han}\d])[?？]{2}(?=[\p{Script=Han}\d]))/gu,
    accept: (found, before) => found.length !== 2 || asksNothing(before),
    examples: [
      ['一、????管理', ['????']],
      ['加强????，提高质量', ['????']],
      ['“???”活动', ['???']],
      ['????年工作', ['????']],
      ['手卫生制度??医疗废物管理制度', ['??']],
      ['完善考核制度？？严格奖惩', ['？？']],
      ['2023年??月底前完成', ['??']],
    ],
    keeps: [
      '怎么办？？？',
      '问题出在哪里？？我们要反思',
      '为什么？',
      '为什么??',
      '同志们，准备好了吗??让我们行动起来',
      '这样行不行??请大家讨论',
      '真的要这样做??',
    ],
  }),
  matchGarbled({
    id: 'question-digit',
    name: '问号代字（数字旁）',
    why: '数字旁边的字或数字变成了问号，如“6?底前”，原来是什么要查原件。',
    expected: 'the digit or Han that was lost',
    match:
      /(?<![\w=/&?.-])\d{1,8}[?？](?=[\p{Script=Han}\d%％])|(?<=\p{Script=Han})[?？](?=\d{0,3}[年月日%％])/gu,
    accept: (_, before) => asksNothing(before),
    examples: [
      ['制度修订于6?底前完成', ['6?']],
      ['2?24年工作计划', ['2?']],
      ['合格率达9？%以上', ['9？']],
      ['到?月底全部完成', ['?']],
    ],
    keeps: [
      '我们为什么要定在6?是因为工期',
      '发展靠什么?2024年靠质量',
      '你达到95%了吗？95%是底线',
      '见 http://example.cn/list?2024年',
      '怎样才能做到100%？一要抓落实',
    ],
  }),
  matchGarbled({
    id: 'letter-for-digit',
    name: '字母代数字',
    why: '识别文字时把数字 0、1 认成了字母 O、l、I，如“8O%”“2O25年”；是几要看原件。',
    expected: 'digits only',
    match:
      /(?<![\w.-])(?=[OoIl]{0,8}\d)(?=\d{0,8}[OoIl])[\dOoIl]{2,9}(?:\.[\dOoIl]{1,4})?(?=\s?(?:[%％‰]|年))|(?<![\w.-])\d{1,6}[OoIl]{1,4}\d{1,6}(?=[\p{Script=Han}，。；、）)])/gu,
    examples: [
      ['手卫生依从性≥8O%', ['8O']],
      ['知晓率l00%', ['l00']],
      ['2O25年工作要点', ['2O25']],
      ['达到9O.5%以上', ['9O.5']],
      ['培训2O0人次', ['2O0']],
    ],
    keeps: [
      '控制CO2排放，下降5%',
      '每人500ml，每日2l',
      'O型血占30%',
      'I级护理率10%',
      '型号为A1O1的设备',
      'H2O2消毒液',
      '第I、II类切口',
      '95%以上、2025年',
    ],
  }),
];
