/** Finding words of a vocabulary in a text, and telling whose they are. */

/** Where a word stands. */
export interface Mention {
  readonly word: string;
  readonly start: number;
}

/** Words of somebody else: `到市中医院进修`, `与县医院协作`, `各卫生院`, `人民医院、中医院`. */
const othersBefore =
  /(?:到|赴|往|与|和|及|向|联系|选送|选派|支援|依托|属地|各|邀请|帮扶|对口|配合|汇同|会同|协同|建立|成立)[^,。;:!?、\n“”《》()]{0,4}$|(?<!\))、[省市县区]?$/u;

/** Occurrences of words, the longest first where they overlap, none inside an `elsewhere`. */
export function findMentions(
  text: string,
  words: readonly string[],
  elsewhere: readonly string[] = [],
): Mention[] {
  const all = [...elsewhere, ...words].sort((a, b) => b.length - a.length);
  if (all.length === 0) return [];
  const pattern = new RegExp(all.map(escape).join('|'), 'gu');
  return Array.from(text.matchAll(pattern), (match) => ({ word: match[0], start: match.index })).filter(
    ({ word }) => !elsewhere.includes(word),
  );
}

/** Occurrences that do not read as somebody else's. */
export function findOwnMentions(
  text: string,
  words: readonly string[],
  elsewhere: readonly string[] = [],
): Mention[] {
  return findMentions(text, words, elsewhere).filter(
    ({ start }) => !othersBefore.test(text.slice(Math.max(0, start - 8), start)),
  );
}

/** How many of the words stand in the text at all. */
export function countPresent(text: string, words: readonly string[]): number {
  return words.filter((word) => text.includes(word)).length;
}

/** Vocabulary is data: it never reaches a pattern unescaped. */
function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
