import { Converter } from 'opencc-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readQuery } from '../../src/search/phrases.ts';
import { findPlans } from '../../src/search/search-plans.ts';
import { askFor } from '../../src/search/request.ts';
import { foldText } from '../../src/text/fold.ts';
import { samplePhrases } from '../../scripts/search/phrase-samples.ts';
import { readVariants } from '../../scripts/search/variants.ts';
import { blocksOf, readPlans } from '../../scripts/search/read-plans.ts';
import { serveIndex } from './served-index.ts';
import type { ServedIndex } from './served-index.ts';

const plans = readPlans('content/plans');
const variants = readVariants();
const samples = samplePhrases(plans, 400, 100);
let served: ServedIndex;
beforeAll(async () => {
  served = await serveIndex(plans);
});
afterAll(() => served.close());

test('the index finds exactly the plans of every phrase', async () => {
  const wrong = [];
  for (const { query, folded, plans: expected } of samples) {
    const found = [...(await served.index.find(folded)).keys()].map((plan) => served.index.facts.ids[plan]);
    if (found.sort().join() !== expected.join()) wrong.push({ query, found, expected });
  }
  expect(wrong).toEqual([]);
});

// A reader's quotation marks only group, but those of the plans are part of what stands in them.
test('whatever is cut out at or around a quotation mark or blank of a plan finds exactly the plans it stands in', async () => {
  const blocks = plans.map((plan) => blocksOf(plan));
  const folded = blocks.map((own) => own.map((block) => foldText(block, variants)));
  const queries = new Set(
    blocks
      .flat()
      .flatMap((block) =>
        [...block.matchAll(/[\s"“”‘’「」]/gu)].flatMap(({ index }) => [
          block.slice(index, index + 6),
          block.slice(Math.max(0, index - 5), index + 1),
          block.slice(Math.max(0, index - 4), index + 5),
        ]),
      ),
  );
  const wrong = [];
  for (const query of queries) {
    const phrase = foldText(query, variants);
    const expected = folded.filter((own) => own.some((block) => block.includes(phrase))).length;
    const { candidates } = await findPlans(served.index, askFor(query));
    if (candidates.length !== expected) wrong.push({ query, found: candidates.length, expected });
  }
  expect(wrong).toEqual([]);
  expect(queries.size).toBeGreaterThan(500);
}, 60_000);

test.each(['t', 'tw', 'hk'] as const)(
  'what is typed as in “%s” finds what its simplified form finds',
  async (standard) => {
    const convert = Converter({ from: 'cn', to: standard });
    const wrong = [];
    for (const { query, plans: expected } of samples.filter(({ kind }) => kind === 'simplified')) {
      const { candidates } = await findPlans(served.index, askFor(convert(query)));
      if (candidates.length !== expected.length) {
        wrong.push({ query, typed: convert(query), found: candidates.length, expected });
      }
    }
    expect(wrong).toEqual([]);
  },
);

test.each(['t', 'tw', 'hk'] as const)(
  'every character of the corpus comes back from “%s”, or is one that is read both ways',
  (standard) => {
    const convert = Converter({ from: 'cn', to: standard });
    const lost = new Set<string>();
    for (const block of plans.flatMap(blocksOf)) {
      const before = [...foldText(block, variants)];
      const after = [...foldText(convert(block), variants)];
      expect(after).toHaveLength(before.length);
      before.forEach((char, at) => {
        const { parts } = readQuery(after[at], { variants, blanks: new Set() });
        const readings = parts.flatMap((phrase) => phrase.readings);
        if (!readings.some(({ folded }) => folded === char)) lost.add(`${char} ${after[at]}`);
      });
    }
    expect([...lost]).toEqual([]);
  },
);
