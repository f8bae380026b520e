import { describe, expect, test, vi } from 'vitest';
import { measureOverlap } from '../../../src/draft/check/overlap/measure-overlap.ts';
import { longestPhrase, overlapClauses } from '../../../src/draft/check/overlap/overlap-clauses.ts';
import { openCorpusSearch } from '../../../src/draft/check/overlap/open-corpus-search.ts';
import { makePlan, serveIndex } from '../../search/served-index.ts';
import { draftOf } from '../proof/draft-of.ts';

const corpus = '进一步完善医院质量管理体系。落实首诊负责制度和会诊制度。';
const stands = async (phrase: string) => corpus.includes(phrase);
const long = '进一步完善医院质量管理体系';
const own = '由本院职工代表大会自行拟定';

describe('clauses', () => {
  test.each([
    ['1.进一步完善医院质量管理体系，狠抓落实。', [[long], []]],
    ['“进一步完善医院质量管理体系”。', [[long]]],
    ['2023：……', []],
  ])('%s', (text, phrases) => {
    expect(overlapClauses(text).map((clause) => clause.phrases)).toEqual(phrases);
  });

  test('what is longer than a phrase may be is looked up in pieces that cover it', () => {
    const clause = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    const [{ phrases }] = overlapClauses(clause);
    expect(phrases.map(({ length }) => length)).toEqual([longestPhrase, longestPhrase, longestPhrase]);
    expect(new Set(phrases.join(''))).toEqual(new Set(clause));
  });
});

describe('the meter', () => {
  test('weighs each section by its clauses', async () => {
    const draft = draftOf(`${own}。\n#质量\n${long}。\n##制度\n${own}，落实首诊负责制度和会诊制度。\n#空`);
    const { sections, ...all } = await measureOverlap(draft, stands);
    expect(
      sections.map(({ heading, depth, characters, taken }) => [heading, depth, characters, taken]),
    ).toEqual([
      ['开头', 0, 13, 0],
      ['一、质量', 1, 13, 13],
      ['（一）制度', 2, 26, 13],
      ['二、空', 1, 0, 0],
    ]);
    expect(all).toEqual({ characters: 52, taken: 26 });
  });

  test.each([
    [`${long}，狠抓落实，落实首诊负责制度和会诊制度`, 30, 30],
    [`${long}，狠抓落实，${own}`, 30, 13],
    [`${long}，狠抓落实`, 17, 17],
    ['狠抓落实，务求实效', 0, 0],
  ])('a short clause goes with its neighbours: %s', async (text, characters, taken) => {
    expect(await measureOverlap(draftOf(text), stands)).toMatchObject({ characters, taken });
  });

  test('a clause is asked for once and told as it is done', async () => {
    const ask = vi.fn(stands);
    const progress = vi.fn();
    await measureOverlap(draftOf(`${long}。\n${long}。\n${own}。`), ask, { progress });
    expect(ask).toHaveBeenCalledTimes(2);
    expect(progress.mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('stops when told to, and where nothing can be looked up', async () => {
    const lines = Array.from({ length: 50 }, (_, at) => `${own}${String.fromCodePoint(0x4e00 + at)}。`).join(
      '\n',
    );
    const stop = new AbortController();
    const ask = vi.fn(async () => {
      stop.abort(new Error('enough'));
      return true;
    });
    await expect(measureOverlap(draftOf(lines), ask, { signal: stop.signal })).rejects.toThrow('enough');
    expect(ask.mock.calls.length).toBeLessThan(10);
    await expect(measureOverlap(draftOf(lines), () => Promise.reject(new Error('offline')))).rejects.toThrow(
      'offline',
    );
  });
});

test('the built index says what stands in it, once asked for each clause', async () => {
  const served = await serveIndex([
    makePlan('a-01', [`#${long}`, '落实首诊负责制度和会诊制度。', '加強病案質量管理，提高病案甲级率。']),
  ]);
  const search = openCorpusSearch(served.url);
  const draft = draftOf(
    `落实首诊负责制度和会诊制度。\n#加强病案质量管理\n${own}，提高病案甲级率。\n${long}落实首诊负责制度。`,
  );
  const { sections } = await measureOverlap(draft, search.stands);
  expect(sections.map(({ characters, taken }) => [characters, taken])).toEqual([
    [13, 13],
    [49, 8],
  ]);
  const fetch = vi.spyOn(globalThis, 'fetch');
  await measureOverlap(draft, search.stands);
  expect(fetch).not.toHaveBeenCalled();
  fetch.mockRestore();
  await served.close();
  const gone = openCorpusSearch(served.url);
  await expect(gone.stands(long)).rejects.toThrow();
});
