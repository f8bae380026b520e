/** The tables of the dataset, in the order in which the page shows them. A further one is a file in `tables/` and its line here. */
import type { Table } from './table.ts';
import { indicatorNames } from './tables/indicator-names.ts';
import { indicators } from './tables/indicators.ts';
import { phrases } from './tables/phrases.ts';
import { plans } from './tables/plans.ts';
import { regulations } from './tables/regulations.ts';
import { schedule } from './tables/schedule.ts';
import { topics } from './tables/topics.ts';

/** Every table, that of the plans first: the others refer to it. */
export const tables: readonly Table[] = [
  plans,
  phrases,
  indicators,
  regulations,
  schedule,
  topics,
  indicatorNames,
];
