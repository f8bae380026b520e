/** Cutting sentences for lists: by whole clauses only. */

/** A clause with the mark that ends it. Brackets and quotation marks are not looked into. */
const clause = /[^，；：。！？,;:!?]*[，；：。！？,;:!?]*[”’』」）)》]*/gu;

/** The clauses of a sentence, in order, without gaps. */
export function splitClauses(text: string): string[] {
  return (text.match(clause) ?? []).filter((it) => it !== '');
}

/**
 * The first whole clauses that fit `limit` characters, at least one; where they do not reach what is asked for,
 * those from its clause on. Nothing is put in place of what is left out: a mark that goes on shows it.
 */
export function openingClauses(text: string, limit: number, holding?: string): string {
  const clauses = splitClauses(text.trim());
  const opening = take(clauses, limit);
  if (holding === undefined || opening.includes(holding) || !text.includes(holding)) return opening;
  const at = clauses.findIndex((_, i) =>
    clauses
      .slice(0, i + 1)
      .join('')
      .includes(holding),
  );
  // The words may stretch over the mark between two clauses.
  const start = clauses.reduce(
    (last, _, i) =>
      i <= at &&
      clauses
        .slice(i, at + 1)
        .join('')
        .includes(holding)
        ? i
        : last,
    0,
  );
  return take(clauses.slice(start), limit, holding);
}

function take(clauses: readonly string[], limit: number, holding = ''): string {
  let taken = '';
  for (const next of clauses) {
    if (taken !== '' && taken.includes(holding) && taken.length + next.length > limit) break;
    taken += next;
  }
  return taken;
}
