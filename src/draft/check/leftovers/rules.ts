/** Every rule of the leftover check; where two find something in one place, the longer counts, then the earlier. */
import type { LeftoverRule } from './leftover-rule.ts';
import { numberRule, percentageRule, yearRule } from './rules/figures.ts';
import { organisations } from './rules/organisations.ts';
import { outdated } from './rules/outdated.ts';
import { persons } from './rules/persons.ts';
import { places } from './rules/places.ts';

export const leftoverRules: readonly LeftoverRule[] = [
  numberRule,
  organisations,
  persons,
  outdated,
  places,
  yearRule,
  percentageRule,
];
