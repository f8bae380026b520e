/** Tells on the page itself what is missing at its blanks, so that what collects them need not find out. */
import { findGap } from './gap-kind.ts';

/** What a page says of a gap in `data-…`: its kind, and whether it is filled by itself. */
export interface GapData {
  readonly dataGap: string;
  readonly dataAlone: boolean;
}

interface Span {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** The marks of a text: blanks with what is missing there, and a `gap` around each where more than the blank is filled in. */
export function drawGaps<M extends Span>(
  text: string,
  marks: readonly M[],
): ((M | (Span & { readonly kind: 'gap' })) & { readonly data?: GapData })[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'blank') return [mark];
    const { gap, before, after, alone } = findGap(text, mark.start, mark.end);
    if (gap === 'other') return [mark];
    const data: GapData = { dataGap: gap, dataAlone: alone };
    if (before + after === 0) return [{ ...mark, data }];
    return [{ kind: 'gap' as const, start: mark.start - before, end: mark.end + after, data }, mark];
  });
}
