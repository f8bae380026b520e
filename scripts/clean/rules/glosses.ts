import { replaceMatches } from '../rule.ts';

/** A syllable of pinyin with its tone mark; without one it could be an abbreviation and is left. */
const syllable = '[a-zɡɑüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]';
const toned = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ';

/** Particles are read without a tone: `著(zhe)`, `們(men)`. */
const toneless = '(?<=[的了著着嗎吗呢吧們们麼么子頭头得地])[（(](?:de|le|zhe|ma|ne|ba|men|me|zi|tou)[）)]';

export const glossPattern = new RegExp(
  `(?<=\\p{Script=Han})[（(](?=[^（）()]*[${toned}])${syllable}{1,7}[）)]|${toneless}`,
  'giu',
);

export const glosses = [
  replaceMatches({
    id: 'pinyin-gloss',
    name: '拼音注音',
    why: '繁简转换工具在每个转换过的字后留下的注音，不是正文。',
    match: glossPattern,
    examples: [
      ['推動醫(yī)院發(fā)展', '推动医院发展'],
      ['沿著(zhe)正確方向', '沿着正确方向'],
    ],
    keeps: ['药物临床试验基地（GCP）', '选送1名（女）助产士', '创建产科（icu）病房'],
  }),
];
