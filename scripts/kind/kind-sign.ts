/** What tells a plan from what else stands under the name of one: signs that add up, none that decides alone. */

/** What a text may be instead of a plan, and how a curator is told. */
export const kinds = {
  news: 'a news report',
  essay: 'an essay on how to write plans',
  contents: 'a list of titles or links',
  stub: 'a title without a text',
  download: 'the notice of a download page',
  speech: 'a speech',
  exam: 'a test paper',
  contract: 'a contract',
  summary: 'a summary of past work',
  regulation: 'a regulation',
  other: 'something without the words of a plan',
} as const;
export type Kind = keyof typeof kinds;

/** A text that is to be judged: the title it goes by, and its lines without blank ones. */
export interface Document {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** One sign of a kind, or of a plan. */
export interface KindSign {
  /** ASCII, kebab-case, permanent. */
  readonly id: string;
  readonly kind: Kind | 'plan';
  readonly name: string;
  readonly why: string;
  /** What each different finding counts. */
  readonly weight: number;
  /** No more findings than this count. */
  readonly most: number;
  /** Texts in which it is found, as `title\n\ntext` where the title matters. */
  readonly examples: readonly string[];
  /** Look-alikes in which it is not. */
  readonly keeps: readonly string[];
  /** What it finds, to be shown; the same words count once. */
  readonly find: (document: Document) => readonly string[];
}

/** Where a pattern is looked for: the head is the first 120 characters of the text, the tail the last 80. */
type Zone = 'title' | 'head' | 'text' | 'tail';
const headLength = 120;
const tailLength = 80;

interface SignPattern extends Omit<KindSign, 'find'> {
  readonly zone: Zone;
  /** Global. */
  readonly match: RegExp;
}

/** A sign that a pattern finds. */
export function matchSign({ zone, match, ...sign }: SignPattern): KindSign {
  return {
    ...sign,
    find: ({ title, text }) => {
      const place = { title, text, head: text.slice(0, headLength), tail: text.slice(-tailLength) }[zone];
      return Array.from(place.matchAll(match), ([found]) => found.trim());
    },
  };
}

/** A text to be judged. */
export function toDocument(title: string, text: string): Document {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return { title: title.trim(), text: lines.join('\n'), lines };
}
