/** Plans for tests of what is made from them. */
import type { Plan } from '../../src/lib/corpus.ts';

/** A plan of which only what is given matters. */
export const makePlan = (id: string, data: Partial<Plan> = {}): Plan => ({
  id,
  digest: id,
  number: 1,
  namesake: false,
  title: `计划${id}`,
  sourceTitle: '',
  collection: '文集',
  source: { file: 'a.txt', sha256: '0'.repeat(64), start: 0, end: 1 },
  script: 'hans',
  topics: [],
  length: 1,
  plain: true,
  ...data,
});
