/**
 * How pages were damaged, as a model that runs forward: an old converter took GBK text byte by byte, wrote glosses
 * behind what looked like a traditional character, cut it at what looked like a stop, and decoded each piece alone.
 * Where the two bytes it saw belonged to two characters, everything up to the next cut is read one byte out of step:
 * 確保基本公共衛生 comes out as `確?；竟残l(wèi)生`.
 */
import { charOfPair, encodeGbk, isUserDefined } from './gbk.ts';

/** 。；？， as pairs of bytes. */
const cuts: ReadonlySet<number> = new Set([0xa1a3, 0xa3bb, 0xa3bf, 0xa3ac]);

/** Glosses by the pair of bytes they are written behind. */
export type Glosses = ReadonlyMap<number, string>;

/** What the old converter makes of a text; undefined where GBK has no bytes for it. Marks come out half width. */
export function damageText(text: string, glosses: Glosses = new Map()): string | undefined {
  const bytes = encodeGbk(widen(text));
  return bytes && foldMarks(decodeInPieces(gloss(bytes, glosses)));
}

/** Text that begins with a byte too few: what a lost byte does, up to the next cut. */
export function slipText(text: string): string | undefined {
  const bytes = encodeGbk(widen(text));
  return bytes && foldMarks(`?${decodeInPieces(bytes.slice(1))}`);
}

/** Marks as the converter left them: half width. */
export function foldMarks(text: string): string {
  return text.replace(/[，；：？（）！]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/** Marks as the converter found them. */
function widen(text: string): string {
  return text.replace(/[,;:?()!]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** Writes `(gloss)` behind every pair that has one, straddling or not. */
function gloss(bytes: readonly number[], glosses: Glosses): number[] {
  if (glosses.size === 0) return [...bytes];
  const out: number[] = [];
  for (let i = 0; i < bytes.length;) {
    const reading = i + 1 < bytes.length ? glosses.get((bytes[i] << 8) | bytes[i + 1]) : undefined;
    if (reading === undefined) out.push(bytes[i++]);
    else {
      out.push(bytes[i], bytes[i + 1], 0x28, ...(encodeGbk(reading) ?? []), 0x29);
      i += 2;
    }
  }
  return out;
}

function decodeInPieces(bytes: readonly number[]): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < bytes.length;) {
    if (i + 1 < bytes.length && cuts.has((bytes[i] << 8) | bytes[i + 1])) {
      out += decodePiece(bytes, from, i) + charOfPair(bytes[i], bytes[i + 1])!;
      i += 2;
      from = i;
    } else i += 1;
  }
  return out + decodePiece(bytes, from, bytes.length);
}

/** A lead byte without its trail is `?`; pairs of users' own characters vanish. */
function decodePiece(bytes: readonly number[], from: number, to: number): string {
  let out = '';
  for (let i = from; i < to;) {
    if (bytes[i] < 0x80) out += String.fromCharCode(bytes[i++]);
    else if (i + 1 >= to) {
      out += '?';
      i += 1;
    } else {
      const char = charOfPair(bytes[i], bytes[i + 1]);
      if (char !== undefined) out += char;
      else if (!isUserDefined(bytes[i], bytes[i + 1])) out += '?';
      i += 2;
    }
  }
  return out;
}
