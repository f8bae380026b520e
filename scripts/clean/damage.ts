/**
 * Finds byte-damaged runs: a converter cut GBK bytes at what looked like punctuation (`確?；竟残l(wèi)生` was 確保基本公共衛生).
 * They are kept as they stand; no rule may touch them.
 */

export interface DamagedRun {
  readonly start: number;
  readonly end: number;
}

/** A question mark where none can stand: before another stop, twice before Han, or before a Latin syllable. */
const seed =
  /(?<=\p{Script=Han})(?:\?(?=[；。，、：;,])|\?\?(?=\p{Script=Han})|\?(?=[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}[)）]))/gu;
/** How far behind a question mark the damage shows, and how far before it. */
const reachRight = 14;
const reachLeft = 4;

/** The 3,755 characters of GB 2312 level 1, by use: what a plan is written in. */
const common = levelOne();

function levelOne(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
}

/** Not what stands in running Chinese: Latin letters, odd symbols, rare characters. */
function isForeign(char: string): boolean {
  if (/[\p{Script=Latin}⑴-⒇≈=<>?[\]]/u.test(char)) return true;
  return /\p{Script=Han}/u.test(char) && !common.has(char);
}

/** Damaged runs of a text, ascending; positions in UTF-16 units. */
export function findDamage(text: string): DamagedRun[] {
  const runs: DamagedRun[] = [];
  for (const { 0: mark, index } of text.matchAll(seed)) {
    let end = index + mark.length;
    const limit = Math.min(text.length, index + reachRight);
    for (let i = end; i < limit && text[i] !== '\n'; i++) if (isForeign(text[i])) end = i + 1;
    while (/[A-Za-z=<>-]/.test(text[end] ?? '')) end += 1;
    if (/[)）]/u.test(text[end] ?? '') && /\p{Script=Latin}/u.test(text[end - 1])) end += 1;
    let start = index;
    for (let i = index - 1; i >= Math.max(0, index - reachLeft) && text[i] !== '\n'; i--) {
      if (/\p{Script=Han}/u.test(text[i]) && !common.has(text[i])) start = i;
    }
    const last = runs.at(-1);
    if (last && start <= last.end)
      runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else runs.push({ start, end });
  }
  return runs;
}

/** The text with its damaged runs blanked out, length kept, so that nothing reads sense into them. */
export function maskDamage(text: string): string {
  let out = '';
  let at = 0;
  for (const run of findDamage(text)) {
    out += text.slice(at, run.start) + '□'.repeat(run.end - run.start);
    at = run.end;
  }
  return out + text.slice(at);
}
