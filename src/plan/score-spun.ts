/** How much of a text was put through a mechanical exchange of words, and from where on it is called spun. */
import { countHan } from '../text/count-han.ts';
import type { FoundSubstitution } from './find-substitutions.ts';

/** The measure of one text. */
export interface SpunScore {
  /** Found places per 1,000 Chinese characters, to one decimal. */
  readonly rate: number;
  /** Different forms among them: an author's pet word is one, a spinner's list is many. */
  readonly forms: number;
}

/**
 * From here on a text is spun. The rate is near the geometric middle between the highest clean and the lowest spun plan of
 * the given sources, more than three times the one and less than a third of the other (`npm run score:spun`). The forms
 * are for short texts, in which one or two odd words already make a high rate.
 */
export const spunFrom = { rate: 8, forms: 4 };

/** Measures a text by the substitutions found in it. */
export function scoreSpun(text: string, found: readonly Pick<FoundSubstitution, 'spun'>[]): SpunScore {
  const han = countHan(text);
  return {
    rate: han === 0 ? 0 : Math.round((10_000 * found.length) / han) / 10,
    forms: new Set(found.map(({ spun }) => spun)).size,
  };
}

/** Whether the measure is that of a spun text. */
export function isSpun({ rate, forms }: SpunScore): boolean {
  return rate >= spunFrom.rate && forms >= spunFrom.forms;
}
