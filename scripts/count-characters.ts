/**
 * Works out how frequent each Chinese character is, from the words of jieba's dictionary in both scripts, and writes
 * `scripts/decode/encoding/character-bits.ts`: `node scripts/count-characters.ts > scripts/decode/encoding/character-bits.ts`.
 */
import { dict } from '@node-rs/jieba/dict.js';
import * as OpenCC from 'opencc-js';

/** A character rarer than this tells no more than any other character. */
const mostBits = 18;

/** Characters by their bits of surprise, −log2 of their share of all characters; the frequent ones first. */
export function countCharacters(): ReadonlyMap<number, string> {
  const words = new TextDecoder()
    .decode(dict)
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word]) => /^\p{Script=Han}+$/u.test(word));
  const hans = words.map(([word]) => word).join('\n');
  const spellings = [
    hans,
    ...(['tw', 'hk'] as const).map((to) => OpenCC.Converter({ from: 'cn', to })(hans)),
  ];
  const bits = new Map<string, number>();
  for (const spelling of spellings) {
    const counts = new Map<string, number>();
    let all = 0;
    for (const [i, word] of spelling.split('\n').entries()) {
      const count = Number(words[i][1]);
      for (const char of word) {
        counts.set(char, (counts.get(char) ?? 0) + count);
        all += count;
      }
    }
    for (const [char, count] of counts) {
      const here = Math.ceil(Math.log2(all / count));
      bits.set(char, Math.min(here, bits.get(char) ?? mostBits));
    }
  }
  const levels = new Map<number, string>();
  for (const [char, level] of [...bits].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))) {
    if (level < mostBits && char.length === 1) levels.set(level, (levels.get(level) ?? '') + char);
  }
  return levels;
}

if (import.meta.main) {
  process.stdout.write(
    [
      '/** How many bits of surprise a character carries in Chinese of either script; written by `scripts/count-characters.ts`. */',
      'export const charactersByBits: readonly (readonly [bits: number, characters: string])[] = [',
      ...Array.from(
        countCharacters(),
        ([level, characters]) => `  [\n    ${level},\n    '${characters}',\n  ],`,
      ),
      '];',
      '',
    ].join('\n'),
  );
}
