/**
 * UTF-8 that was read as Latin-1 or windows-1252, and what it says. Five bytes are no character of windows-1252, a
 * soft hyphen is unseen and a no-break space is often made a plain one: what of these was lost on the way is tried.
 */
import type { Stretch } from '../stretch.ts';
import { wordCosts } from './dictionary.ts';
import { isCommon, readChinese } from './misread.ts';

/** What windows-1252 makes of the bytes 0x80 to 0x9F; those it leaves open stay control characters. */
const windows = new Map(
  Array.from({ length: 32 }, (_, i) => 0x80 + i).map((byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

const high = '[\\u0080-\\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** Han and Chinese marks begin with bytes that are read as these; figures and Latin between stay themselves. */
const run = new RegExp(`[âã-ï]${high}{4,}(?:[\\x20-\\x7e]{1,8}${high}{2,})*`, 'gu');
/** Marks that may stand behind such a run in their own right. */
const ownMark = /[“”‘’—–…•·\u00a0]/u;

/** Every run of a text that says something in Chinese when it is read back, ascending. */
export function findMisreadLatin(text: string): Stretch[] {
  return Array.from(text.matchAll(run)).flatMap(({ 0: found, index }) => {
    const whole = trimMarks(found);
    return isMisread(whole) ? [{ start: index, end: index + whole.length }] : [];
  });
}

/** What a run says; undefined where a character of it is lost for good. Misread again, the reading gives the run but for what gets lost. */
export function readBackLatin(misread: string): string | undefined {
  const tokens = readTokens(toBytes(misread));
  let reading = '';
  for (let at = 0; at < tokens.length;) {
    let end = at + 1;
    if (tokens[at].length !== 1) while (tokens[end]?.length > 1 && end - at < mostTogether) end += 1;
    const behind = tokens.slice(end, end + 2).map((next) => (next.length === 1 ? next[0] : ''));
    const likeliest = likeliestOf(combine(tokens.slice(at, end)), reading.slice(-2), behind.join(''));
    if (likeliest === undefined) return undefined;
    reading += likeliest;
    at = end;
  }
  return canonical(misreadAsLatin(reading)) === canonical(misread) ? reading : undefined;
}

/** Characters side by side of which each is in doubt are weighed together, so many at most. */
const mostTogether = 3;

/** Every way to take one of each. */
function combine(tokens: readonly Token[]): string[] {
  return tokens.reduce<string[]>(
    (all, token) => all.flatMap((text) => token.map((char) => text + char)),
    [''],
  );
}

function isMisread(text: string): boolean {
  return readChinese(toBytes(text).filter((byte) => byte >= 0x80)) !== undefined;
}

/** Without the marks that end no character. */
function trimMarks(found: string): string {
  let end = found.length;
  while (end > 0 && ownMark.test(found[end - 1]) && endsCut(found.slice(Math.max(0, end - 3), end))) end -= 1;
  return found.slice(0, end);
}

/** Whether the last three characters, or fewer, do not end in a whole character of UTF-8. */
function endsCut(tail: string): boolean {
  return !/[^\ufffd]$/u.test(decode(toBytes(tail)));
}

/** Characters that a stretch of bytes may be; none where it cannot be read. */
type Token = readonly string[];

/** Bytes that get lost. */
const losable = [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad];

function readTokens(bytes: readonly number[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at];
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 0;
    let size = 1;
    while (size < length && isTail(bytes[at + size])) size += 1;
    const part = bytes.slice(at, at + size);
    const filled = length === 3 && size < 3 ? fillGap(part) : [];
    if (length === size) tokens.push([decode(part)]);
    else if (filled.length === 0 && length === 3 && size === 2 && bytes[at + 2] === 0x20) {
      tokens.push([decode([...part, 0xa0])]);
      size += 1;
    } else tokens.push(filled);
    at += size;
  }
  return tokens;
}

/** Common characters of three bytes of which one was lost, or two. */
function fillGap([lead, tail]: readonly number[]): string[] {
  const rests = losable.flatMap((lost) =>
    tail === undefined
      ? losable.map((other) => [lost, other])
      : [
          [tail, lost],
          [lost, tail],
        ],
  );
  return [...new Set(rests.map((rest) => decode([lead, ...rest])))].filter((char) => isCommon(char));
}

function likeliestOf(candidates: readonly string[], left: string, right: string): string | undefined {
  if (candidates.length < 2) return candidates[0];
  const cost = (char: string) => wordCosts(left + char + right)[0];
  return candidates.reduce((best, char) => (cost(char) > cost(best) ? char : best));
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const latin = new TextDecoder('windows-1252');

function decode(bytes: readonly number[]): string {
  return utf8.decode(Uint8Array.from(bytes));
}

function misreadAsLatin(text: string): string {
  return latin.decode(new TextEncoder().encode(text));
}

/** Without what may be lost, and in the one of the two encodings that shows more. */
function canonical(text: string): string {
  return latin
    .decode(Uint8Array.from(toBytes(text)))
    .replace(/[\u0081\u008d\u008f\u0090\u009d\u00ad]/gu, '')
    .replaceAll('\u00a0', ' ');
}

function toBytes(text: string): number[] {
  return Array.from(text, (char) => windows.get(char) ?? char.charCodeAt(0));
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
