/**
 * Command: writes `content/vocabulary/common-words.txt`, the words of two characters that are no proper names, by which
 * the leftover check of drafts tells `红光小学` from `农村小学`. To be run by hand when the corpus has grown a good deal.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dict } from '@node-rs/jieba/dict.js';
import { Command } from 'commander';
import { cutWords } from './cut-words.ts';
import { blocksOf, readPlans } from './search/read-plans.ts';

/** A word of the dictionary is common from this many occurrences on; below it stand mostly names and learned words. */
const leastInDictionary = 500;
/** A word that so many plans use is one of the trade, however rare elsewhere (疾控, 妇幼). */
const leastPlans = 3;
/** A word that so many plans use is no name, whatever the dictionary says (城市). */
const leastPlansOfName = 6;
/** Places and organisations, in the marks of the dictionary; its marks for persons stand at many a plain word too. */
const properName = /^(?:ns|nt)/u;
const name = /^n[rst]/u;
/** Words of plans that the dictionary has not, or has too seldom; the second line are names of counties as well. */
const added =
  '牵头 部门 参预 全套 查房 新建 迁建 属地 协管 来宾 ' +
  '同心 安居 乐业 民权 富民 裕民 爱民 惠民 惠农 民乐 新民 无为 丰满 灯塔 小店 回民 市南 市北 路南 路北 老城 大通 磐石 梨树 海棠 水城';
const wordsInLine = 40;

const { content } = new Command()
  .description('List the common words of two characters.')
  .option('--content <folder>', 'folder of plans and vocabularies', 'content')
  .parse()
  .opts<{ content: string }>();

const entries = Buffer.from(dict)
  .toString('utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word]) => /^\p{Script=Han}{2}$/u.test(word));
const common = entries
  .filter(([, count, mark]) => Number(count) >= leastInDictionary && !properName.test(mark))
  .map(([word]) => word);
const marks = new Map(entries.map(([word, , mark]) => [word, mark]));

const plans = new Map<string, number>();
for (const plan of readPlans(join(content, 'plans'))) {
  for (const word of new Set(blocksOf(plan).flatMap((text) => cutWords(text)))) {
    if (marks.has(word)) plans.set(word, (plans.get(word) ?? 0) + 1);
  }
}
const ofTrade = [...plans]
  .filter(([word, count]) => count >= (name.test(marks.get(word) ?? '') ? leastPlansOfName : leastPlans))
  .map(([word]) => word);

const words = [...new Set([...common, ...ofTrade, ...added.split(' ')])].sort();
const lines = Array.from({ length: Math.ceil(words.length / wordsInLine) }, (_, i) =>
  words.slice(i * wordsInLine, (i + 1) * wordsInLine).join(''),
);
const file = join(content, 'vocabulary', 'common-words.txt');
writeFileSync(file, `${lines.join('\n')}\n`);
console.log(`${file}: ${words.length} words`);
