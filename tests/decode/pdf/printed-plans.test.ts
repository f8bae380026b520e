import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readKnowledge } from '../../../scripts/knowledge.ts';
import { convertSource } from '../../../scripts/pipeline.ts';
import type { ConvertedSource } from '../../../scripts/pipeline.ts';
import { launchBrowser } from '../../support/browser.ts';
import { convertText } from '../../support/convert-text.ts';
import { layouts, printLines, toLines } from './print-plan.ts';
import type { Layout } from './print-plan.ts';

const knowledge = readKnowledge('content');
/** The first plans of a source; `PDF_SOURCES=a,b` prints all plans of the sources named. */
const sources = process.env.PDF_SOURCES?.split(',') ?? ['hospital-annual-10'];
const most = process.env.PDF_SOURCES ? Infinity : 2;
/**
 * Share of characters in blocks of the same depth and text as in the plan read from a text file. May only rise.
 * Of all plans one block differs, in each layout: it has a ― that is no —, which a PDF cannot tell.
 */
const floors: Readonly<Record<Layout, number>> = {
  'one column, first lines indented': 1,
  'two columns below the title': 1,
  'a web page: no indents, gaps between paragraphs': 1,
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a printed plan reads as the plan it was printed from', () => {
  const plans = sources.flatMap((source) =>
    convertText(`content/sources/${source}.txt`, knowledge).plans.slice(0, most),
  );

  test.each(Object.keys(layouts) as Layout[])('%s', { timeout: 300_000 }, async (layout) => {
    let [same, all] = [0, 0];
    for (const { id, data, blocks } of plans) {
      const lines = toLines(data.title, blocks);
      const text = await convertSource({ name: 'plan.txt', bytes: Buffer.from(lines.join('\n')) }, knowledge);
      const bytes = await printLines(browser, lines, layout);
      const printed = await convertSource({ name: 'plan.pdf', bytes }, knowledge);
      const [expected, got] = [listBlocks(text), listBlocks(printed)];
      const kept = sameLength(expected, got);
      const length = expected.reduce((sum, block) => sum + block.length, 0);
      if (process.env.PDF_SHOW && kept < length) {
        const [a, b] = [new Set(expected), new Set(got)];
        console.log(id, layout, {
          missing: [...a].filter((x) => !b.has(x)),
          extra: [...b].filter((x) => !a.has(x)),
        });
      }
      same += kept;
      all += length;
    }
    console.log(`${layout}: ${((100 * same) / all).toFixed(2)}% of ${all} characters in equal blocks`);
    // The floors are those of the first plans.
    if (most < Infinity) expect(same / all).toBeGreaterThanOrEqual(floors[layout]);
    else expect(same / all).toBeGreaterThanOrEqual(0.99);
  });
});

function listBlocks({ plans }: ConvertedSource): string[] {
  return plans.flatMap(({ blocks }) => blocks.map(({ depth, text }) => `${depth} ${text}`));
}

/** Length of the blocks that two lists share, in order. */
function sameLength(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const block of a) {
    const row = [0];
    for (const [j, other] of b.entries())
      row.push(block === other ? above[j] + block.length : Math.max(above[j + 1], row[j]));
    above = row;
  }
  return above.at(-1)!;
}
