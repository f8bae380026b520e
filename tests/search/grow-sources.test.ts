import { expect, test } from 'vitest';
import { growSources } from '../../scripts/grow/grow-sources.ts';
import { decodeText } from '../../scripts/decode/decode-text.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertDecoded } from '../../scripts/pipeline.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';

const given = readPlans('content/plans');
const places = ['太和县', '阜南县', '临沂市'];
const grown = growSources(given, places, 400, 1);

test('as many plans as asked for, in files as large as the real ones', () => {
  expect(grown.reduce((sum, { plans }) => sum + plans, 0)).toBe(400);
  const files = new Set(given.map(({ data }) => data.source.file)).size;
  expect(400 / grown.length / (given.length / files)).toBeCloseTo(1, 0);
});

test('the same seed gives the same sources, fewer are the first of more', () => {
  const fewer = growSources(given, places, 100, 1);
  expect(fewer.slice(0, -1)).toEqual(grown.slice(0, fewer.length - 1));
  expect(growSources(given, places, 100, 2)).not.toEqual(fewer);
});

test('titles spread over years and places', () => {
  const all = grown.map(({ text }) => text).join('');
  const years = new Set(all.match(/^篇\d+：20\d\d(?=年)/gmu)?.map((title) => title.slice(-4)));
  expect(years.size).toBeGreaterThan(15);
  for (const place of places) expect(all.split(place).length).toBeGreaterThan(40);
});

test('the converter finds the plans that were put in', () => {
  const sample = grown.slice(0, 8);
  const knowledge = readKnowledge('content');
  const found = sample.map(({ file, text }) => {
    const bytes = Buffer.from(text);
    return convertDecoded({ name: file, bytes }, decodeText(bytes), knowledge).plans.length;
  });
  expect(found).toEqual(sample.map(({ plans }) => plans));
});
