/** Shades of a heat map: how much is much, and what is too little to say anything. */

/** A count up to this is thin: two texts are no pattern. */
const thin = 2;
/** Shades above the thin ones. */
const shades = 3;

/** A shade with the counts it stands for, both ends within. */
export interface HeatStep {
  /** 0 none, 1 thin, 2–4 ever more. */
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The shades for a table with `most` in its fullest cell. None and thin are always there; the others share what is
 * left so that each begins at about the same multiple of the one before.
 */
export function heatSteps(most: number): HeatStep[] {
  const first = thin + 1;
  const ratio = (most / first) ** (1 / shades);
  // The root of a cube is not met exactly.
  const starts = Array.from({ length: shades }, (_, at) => Math.ceil(first * ratio ** at - 1e-9));
  const froms = [0, 1, ...(most > thin ? new Set(starts) : [])];
  return froms.map((from, level) => ({
    level,
    from,
    to: level === 1 ? thin : level + 1 < froms.length ? froms[level + 1] - 1 : most,
  }));
}

/** The shade of a count. */
export function heatLevel(count: number, steps: readonly HeatStep[]): number {
  return steps.findLast(({ from }) => count >= from)?.level ?? 0;
}

/** `1—2`, or `3` where a step has one number. */
export function heatLabel({ from, to }: HeatStep): string {
  return from === to ? `${from}` : `${from}—${to}`;
}
