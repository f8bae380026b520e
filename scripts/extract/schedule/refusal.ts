/** One way in which an expression of time stands for no task. */

export interface Refusal {
  readonly id: string;
  readonly why: string;
  /** Matches the sentence with the expression replaced; folded by `foldWidth`. */
  readonly match: RegExp;
  /** Only for a kind of expression. */
  readonly of?: 'recurrence' | 'occasion';
  /** Sentences that the whole list leaves without a task. */
  readonly examples: readonly string[];
  /** Look-alikes that are tasks. */
  readonly keeps: readonly string[];
}

/** Stand for the expression, without and with a year in figures; a source that held them would lose a task, no more. */
const [here, hereWithYear] = ['\uE000', '\uE001'];

/** What is still to come. */
export const planned =
  '(?:将|拟|要(?![求点闻素领害])|争取|力争|确保|计划(?![生免,。;、的]|$)|打算|准备|应|须|继续|预计)';

/** In a pattern `@` stands for the expression, `#` for one that names its year in figures. */
export const refuse = ({ match, ...rest }: Omit<Refusal, 'match'> & { readonly match: string }): Refusal => ({
  ...rest,
  match: new RegExp(match.replaceAll('@', `[${here}${hereWithYear}]`).replaceAll('#', hereWithYear), 'u'),
});

/** Characters on either side that are looked at: a sentence may be as long as its page. */
const reach = 160;

/** A folded sentence as refusals read it: around the expression, with its sign in its place. */
export function showTo(
  text: string,
  { start, end, year }: { readonly start: number; readonly end: number; readonly year?: number },
): string {
  return (
    text.slice(Math.max(0, start - reach), start) +
    (year ? hereWithYear : here) +
    text.slice(end, end + reach)
  );
}
