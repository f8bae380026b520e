/** A sentence as clauses, and how much each has to say of what the sentence does. */

interface Clause {
  /** Without its comma. */
  readonly text: string;
  /** Part of the sentence it speaks for; together 1. */
  readonly share: number;
}

/** `根据…`, `为…`, `在…基础上`: on what ground something is done, not what. */
const preface =
  /^(?:根据|按照|依据|依照|为了?|结合|围绕|针对|通过|利用|在[^，]*(?:下|上|中|后|时|基础)$|以)/u;
/** `确保…`, `不断提高…`: what it is to lead to. */
const result =
  /^(?:使|让|促使|确保|保证|促进|从而|以便|达到|做到|防止|杜绝|避免|不断|逐步|提高|提升|增强|减少|降低|推动|营造|创造|努力|切实|最大限度)/u;

/** A plan says first what is done; what follows lists more of it. */
const weights = { preface: 0.3, first: 2, main: 1, result: 0.4 } as const;

/** The clauses of a text, cut at commas and colons. An empty text has no clauses. */
export function weighClauses(text: string): Clause[] {
  const parts = text.split(/[，,：:]/u).filter((part) => part.trim() !== '');
  const kinds = parts.map((part, at) => {
    if (preface.test(part)) return 'preface';
    return at > 0 && result.test(part) ? 'result' : 'main';
  });
  const first = kinds.indexOf('main');
  const own = kinds.map((kind, at) => weights[at === first ? 'first' : kind]);
  const whole = own.reduce((sum, weight) => sum + weight, 0);
  return parts.map((part, at) => ({ text: part.trim(), share: own[at]! / whole }));
}
