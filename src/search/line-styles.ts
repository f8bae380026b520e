/** Where lines lead: the page of a plan marks what its address has of the search's, and leads back to it. */
import type { NearHit } from './answer.ts';
import { writeAddress } from './page-address.ts';
import type { PageAddress, ResultView } from './page-address.ts';
import type { LineStyle } from './render-line.ts';

/** Lines of the first lane: their plans mark what was asked. */
export function exactStyle(
  asked: PageAddress,
  form: ResultView['form'],
  quotedFrom: LineStyle['quotedFrom'],
): LineStyle {
  const address = writeAddress(asked);
  return { form, quotedFrom, marksOf: () => address };
}

/** A line of the second lane: its plan marks the words that are marked in it. */
export function nearStyle(
  asked: PageAddress,
  { line: { text, marks } }: NearHit,
  quotedFrom: LineStyle['quotedFrom'],
): LineStyle {
  const params = new URLSearchParams(writeAddress(asked));
  for (const word of new Set(marks.map(({ start, end }) => text.slice(start, end)))) {
    params.append('mark', word);
  }
  return { form: 'lines', isAmongAll: true, quotedFrom, marksOf: () => `?${params}` };
}
