/** Where lines lead: the page of a plan marks what its address has of the search's, and leads back to it. */
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

/** Lines of the second lane: their plans mark the words that are marked in them. */
export function nearStyle(asked: PageAddress, quotedFrom: LineStyle['quotedFrom']): LineStyle {
  const address = writeAddress(asked);
  return {
    form: 'lines',
    isAmongAll: true,
    quotedFrom,
    marksOf({ line: { text, marks } }) {
      const params = new URLSearchParams(address);
      for (const word of new Set(marks.map(({ start, end }) => text.slice(start, end)))) {
        params.append('mark', word);
      }
      return `?${params}`;
    },
  };
}
