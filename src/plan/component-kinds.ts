/** The components that stand in the body of a plan. */
import type { Mark } from './document.ts';

/** Components a plan body may use, by name. */
export const componentKinds: Readonly<Record<string, Mark['kind']>> = {
  Blank: 'blank',
  Target: 'target',
  Cite: 'cite',
  Damage: 'damage',
};
