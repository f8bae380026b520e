/** GBK as a converter of old pages knew it: pairs of bytes, the characters they stand for, and those that stand for none. */

const firstLead = 0x81;
const lastLead = 0xfe;
const firstTrail = 0x40;
const lastTrail = 0xfe;

/** Pairs as `lead << 8 | trail`. */
const charOf: (string | undefined)[] = new Array(0x10000);
/** By UTF-16 unit; nought where there is none. */
const pairOf = new Uint16Array(0x10000);
const chars: string[] = [];
fillTables();

/** Decodes every pair at once, a line feed behind each so that a pair that stands for nothing spoils no other. */
function fillTables(): void {
  const pairs: number[] = [];
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= lastTrail; trail++) {
      if (trail === 0x7f) continue;
      pairs.push((lead << 8) | trail);
      bytes.push(lead, trail, 0x0a);
    }
  }
  const decoded = new TextDecoder('gb18030').decode(new Uint8Array(bytes)).split('\n');
  pairs.forEach((pair, i) => {
    const char = decoded[i];
    if (char.length !== 1 || /[\uE000-\uF8FF\uFFFD]/u.test(char)) return;
    charOf[pair] = char;
    if (pairOf[char.charCodeAt(0)] !== 0) return;
    pairOf[char.charCodeAt(0)] = pair;
    chars.push(char);
  });
}

/** The character of a pair of bytes; undefined where it stands for none. */
export function charOfPair(lead: number, trail: number): string | undefined {
  return charOf[(lead << 8) | trail];
}

/** The pair of a character as `lead << 8 | trail`; undefined where GBK has none. */
export function pairOfChar(char: string): number | undefined {
  // A character of two units has no pair of bytes; an empty string has no unit.
  return char.length === 1 ? pairOf[char.charCodeAt(0)] || undefined : undefined;
}

/** Every character of two bytes. */
export function listChars(): readonly string[] {
  return chars;
}

/** Pairs left to users' own characters: converters drop them without a trace. */
export function isUserDefined(lead: number, trail: number): boolean {
  if (trail >= 0xa1) return (lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8;
  return lead >= 0xa1 && lead <= 0xa7 && trail !== 0x7f;
}

/** The bytes of a text; undefined where GBK has no bytes for one of its characters. */
export function encodeGbk(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = pairOfChar(char);
    if (code < 0x80) bytes.push(code);
    else if (pair === undefined) return undefined;
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return bytes;
}
