/** Where a heading ends that runs into its text without a stop: `提升医疗服务质量质量决定成败，…`. */
import { cutWords } from '../cut-words.ts';

export interface HeadingWords {
  readonly names: ReadonlySet<string>;
  /** Words that headings end with. */
  readonly ends: readonly string[];
  /** Words that the text behind a heading begins with. */
  readonly starts: readonly string[];
}

/** A clause that begins so gives a reason: it is no heading. */
const reason = /^(?:随着|根据|按照|为了|依据|针对|鉴于|由于|自从)/u;
const shortest = 4;
const longest = 40;
/** Two signs must agree, or one that is certain. */
const enough = 4;
/** A text that begins with so many characters of its heading takes its words up again. */
const repeated = 4;

/**
 * Guesses the heading's length within `text` (marker left off); undefined where nothing speaks for an end.
 * Signs: the heading's last word said again, a known name, a word that headings end with, one that texts begin with.
 */
export function guessHeadingEnd(text: string, words: HeadingWords): number | undefined {
  if (reason.test(text)) return undefined;
  const sentence = text.slice(0, longest + 20);
  let at = 0;
  let best: { length: number; score: number } | undefined;
  for (const word of cutWords(sentence, true)) {
    at += word.length;
    if (at < shortest || at > longest || /[。；：！？]/u.test(text.slice(0, at))) continue;
    if (/[，、]$/u.test(text.slice(0, at)) || /^[，、。；：”）》]/u.test(text.slice(at))) continue;
    const score = scoreEnd(text, at, words);
    if (score >= enough && (!best || score > best.score)) best = { length: at, score };
  }
  return best?.length;
}

function scoreEnd(text: string, at: number, words: HeadingWords): number {
  const head = text.slice(0, at);
  const rest = text.slice(at);
  let score = 0;
  if (words.names.has(head)) score += 4;
  if (rest.startsWith(head.slice(-2))) score += 3;
  // `强化社区卫生服务建设社区卫生服务继续…`: the text takes the heading's words up again.
  else if (head.includes(rest.slice(0, repeated))) score += 3;
  else if (rest.startsWith(head.slice(0, 2))) score += 2;
  if (words.ends.some((end) => head.endsWith(end))) score += 2;
  if (words.starts.some((start) => rest.startsWith(start))) score += 2;
  // `医疗、教学、科研是…`: the text begins with a subject of its own.
  if (/^[^，。]{2,24}(?:是|具有|要|将|必须)/u.test(rest)) score += 2;
  // The last part of a heading is a phrase, not the head of a longer one.
  if (/[，、](?:.{0,3})$/u.test(head)) score -= 2;
  return score;
}
