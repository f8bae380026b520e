import { replaceMatches } from '../rule.ts';

export const strayMarks = [
  replaceMatches({
    id: 'stray-mark',
    name: '转载残留符号',
    why: '转载网站在“的”后插入的点、撇，用来识别抄袭，不是标点。',
    match: /(?<=的)(?:[.．`´]|'(?![^'\n]{1,20}'))(?=\p{Script=Han})/gu,
    examples: [
      ['带着对农民群众的.深厚感情', '带着对农民群众的深厚感情'],
      ["提高标准化建设的'规范程度", '提高标准化建设的规范程度'],
    ],
    keeps: ["他说的'三严'就是这个意思", '2.严格执行'],
  }),
  replaceMatches({
    id: 'stray-tick',
    name: '句中反引号',
    why: '汉字之间的反引号没有意义，是转载时混入的。',
    match: /(?<=\p{Script=Han})[`´](?=\p{Script=Han})/gu,
    examples: [['落实计划`情况', '落实计划情况']],
    keeps: ['运行命令`npm`即可'],
  }),
];
