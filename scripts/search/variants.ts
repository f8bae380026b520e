/** The table that folds traditional characters and their variants into simplified ones. */
import { Converter } from 'opencc-js';
import type { Variants } from '../../src/text/fold.ts';

/** OpenCC's own standard first, then the variants that Hong Kong prefers (衞, 粧). */
const standards = ['t', 'hk'] as const;

/**
 * Variants that OpenCC's phrases write (`复苏` becomes `復甦`) and its table of characters does not lead back.
 * Those that are simplified characters as well (`瞭`, `覆`) are not here but with the phrases of a query.
 */
const writtenInPhrases = '甦苏揹背伕夫鎗枪濬浚燄焰菓果隄堤拏拿耡锄觔斤籐藤荳豆簷檐痺痹睪睾鑛矿';

/** Blocks of Han characters. */
const han: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
];

/** Every character that has a simplified one of its own. About 4,200 pairs. */
export function readVariants(): Variants {
  const pairs = new Map<string, string>();
  for (const from of standards) {
    const convert = Converter({ from, to: 'cn' });
    for (const [first, last] of han) {
      for (let point = first; point <= last; point++) {
        const char = String.fromCodePoint(point);
        // Compatibility ideographs unfold before they are looked up.
        if (char.normalize('NFKD') !== char) continue;
        const simplified = convert(char);
        if (simplified !== char && [...simplified].length === 1 && !pairs.has(char))
          pairs.set(char, simplified);
      }
    }
  }
  const written = [...writtenInPhrases];
  for (let at = 0; at < written.length; at += 2) pairs.set(written[at], written[at + 1]);
  // What a pair leads to is in no pair itself, else folding twice would differ from folding once.
  for (const [char, simplified] of pairs) pairs.set(char, pairs.get(simplified) ?? simplified);
  return pairs;
}

/**
 * The pairs a browser needs: those whose simplified character is one of `chars`, of text folded with the whole table.
 * Any other traditional character cannot be part of a phrase that is found.
 */
export function variantsFor(chars: ReadonlySet<string>, variants: Variants): Variants {
  return new Map([...variants].filter(([, simplified]) => chars.has(simplified)));
}
