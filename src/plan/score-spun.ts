/** How much of a text was put through a mechanical exchange of words, and from where on it is called spun. */
import type { FoundSubstitution } from './find-substitutions.ts';

/** The measure of one text. */
export interface SpunScore {
  /** Found places per 1,000 Chinese characters, to one decimal. */
  readonly rate: number;
  /** Different forms among them: an author's pet word is one, a spinner's list is many. */
  readonly forms: number;
}

/**
 * From here on a text is spun. Chosen between what clean texts reach and what thinly spun ones do, beside the tables of
 * `npm run score:spun`: plans of the given sources lie far below and far above.
 */
export const spunFrom = { rate: 8, forms: 4 };

/** Measures a text by the substitutions found in it. */
export function scoreSpun(text: string, found: readonly Pick<FoundSubstitution, 'spun'>[]): SpunScore {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return {
    rate: han === 0 ? 0 : Math.round((10_000 * found.length) / han) / 10,
    forms: new Set(found.map(({ spun }) => spun)).size,
  };
}

/** Whether the measure is that of a spun text. */
export function isSpun({ rate, forms }: SpunScore): boolean {
  return rate >= spunFrom.rate && forms >= spunFrom.forms;
}
