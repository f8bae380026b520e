/** A file put together of pieces in different encodings: each line is read in its own. */
import type { Encoding } from '../decoded-source.ts';
import { decodeLossily, decodeStrictly } from './decode-bytes.ts';
import type { BadStretch } from './decode-bytes.ts';
import { measureSurprise, mostMean } from './surprise.ts';

/** Lines that stand in another encoding than the file; offsets into the text. */
export interface ForeignStretch extends BadStretch {
  readonly encoding: Encoding;
}

/** A line must read better by this many bits in another encoding than in the file's: three common characters do. */
const leastGain = 30;

/** Encodings in which a line feed is the byte 0x0A and nothing else. */
const byLine: readonly Encoding[] = ['utf-8', 'gb18030', 'big5'];

/** Decodes a text line by line; adjacent foreign lines of one encoding are one stretch. */
export function decodeMixed(
  bytes: Uint8Array,
  main: Encoding,
): {
  readonly text: string;
  readonly bad: readonly BadStretch[];
  readonly foreign: readonly ForeignStretch[];
} {
  if (!byLine.includes(main)) return { ...decodeLossily(bytes, main), foreign: [] };
  let text = '';
  const bad: BadStretch[] = [];
  const foreign: ForeignStretch[] = [];
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(0x0a, from);
    const next = feed < 0 ? bytes.length : feed + 1;
    const line = readLine(bytes.subarray(from, next), main, from === 0);
    const start = text.length;
    text += line.text;
    for (const stretch of line.bad) bad.push({ start: start + stretch.start, end: start + stretch.end });
    if (line.encoding !== main) {
      const last = foreign.at(-1);
      if (last && last.end === start && last.encoding === line.encoding)
        foreign[foreign.length - 1] = { ...last, end: text.length };
      else foreign.push({ start, end: text.length, encoding: line.encoding });
    }
    from = next;
  }
  return { text, bad, foreign };
}

function readLine(bytes: Uint8Array, main: Encoding, atHead: boolean) {
  const own = decodeLossily(bytes, main, atHead);
  const kept = { ...own, encoding: main };
  if (main === 'utf-8' ? own.bad.length === 0 : bytes.every((byte) => byte < 0x80)) return kept;
  const bits = measureSurprise(own.text).bits;
  const others = byLine
    .filter((encoding) => encoding !== main)
    // Of two multi-byte encodings each reads the other's bytes: only UTF-8 proves itself.
    .filter((encoding) => encoding === 'utf-8' || own.bad.length > 0)
    .flatMap((encoding) => {
      const text = decodeStrictly(bytes, encoding, atHead);
      return text === undefined ? [] : [{ text, bad: [], encoding, surprise: measureSurprise(text) }];
    })
    .filter(({ surprise }) => surprise.mean <= mostMean && surprise.bits + leastGain <= bits)
    .sort((a, b) => a.surprise.bits - b.surprise.bits);
  return others[0] ?? kept;
}
