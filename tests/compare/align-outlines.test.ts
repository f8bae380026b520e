import { parse } from 'papaparse';
import { describe, expect, test } from 'vitest';
import { alignOutlines, gapsOf, isDifferent, kindOf } from '../../src/compare/align-outlines.ts';
import type { Row } from '../../src/compare/align-outlines.ts';
import { compareCsv } from '../../src/compare/compare-csv.ts';
import type { PlanKind } from '../../src/compare/outline-files.ts';
import { addressNotes, ownNotes } from '../../src/compare/render-notes.ts';
import { outline, part } from './make-outline.ts';

const kind: PlanKind = {
  orgType: '医院',
  genre: '计划',
  texts: 10,
  parts: { 工作目标: 8, 护理: 6, 中医药: 5, 科研: 2 },
};
const a = outline('a', [part('科研'), part('护理', ['中医药']), part(undefined)]);
const b = outline('b', [part('护理', [], '一、护理'), part('护理', [], '三、再谈护理'), part('constructor')]);

const seen = (rows: readonly Row[]) =>
  rows.map(({ label, texts, cells }) => [label, texts, ...cells.map(({ has }) => has)]);

describe('rows', () => {
  test('begin with what all have, then what most of the kind have; what nothing names comes last', () => {
    expect(seen(alignOutlines([a, b], kind))).toEqual([
      ['护理', 6, 'part', 'part'],
      ['科研', 2, 'part', 'none'],
      // A word of the vocabulary, not a property of every object.
      ['constructor', 0, 'none', 'part'],
      ['工作目标', 8, 'gap', 'gap'],
      [undefined, 0, 'part', 'none'],
    ]);
  });

  test('follow the first outline where asked to', () => {
    expect(alignOutlines([a, b], kind, 'first').map(({ label }) => label)).toEqual([
      '科研',
      '护理',
      'constructor',
      '工作目标',
      undefined,
    ]);
  });

  test('hold several headings of a plan under one part, and find it among the sub-headings of another', () => {
    const [row] = alignOutlines([b], kind);
    expect(row.cells[0]).toMatchObject({ parts: [{ heading: '一、护理' }, { heading: '三、再谈护理' }] });
    const rows = alignOutlines([a, outline('c', [part('中医药')])], kind);
    expect(rows.find(({ label }) => label === '中医药')?.cells).toMatchObject([
      { has: 'below', places: [{ part: { label: '护理' }, headings: [{ label: '中医药' }] }] },
      { has: 'part' },
    ]);
  });

  test('call it a gap only where more than half have it', () => {
    const rows = alignOutlines([outline('c', [part('中医药'), part('护理')]), outline('d', [])], kind);
    const at = (label: string) => rows.find((row) => row.label === label)?.cells[1].has;
    expect([at('护理'), at('中医药')]).toEqual(['gap', 'none']);
    expect(gapsOf(a, kind)).toEqual([{ label: '工作目标', texts: 8 }]);
  });

  test('differ unless all have the part', () => {
    const rows = alignOutlines([a, b], kind);
    expect(rows.filter(isDifferent).map(({ label }) => label)).toEqual([
      '科研',
      'constructor',
      '工作目标',
      undefined,
    ]);
  });

  test('without outlines are those that most of the kind have', () => {
    expect(alignOutlines([], kind).map(({ label }) => label)).toEqual(['工作目标', '护理']);
  });
});

describe('the kind', () => {
  const kinds: PlanKind[] = [
    kind,
    { orgType: '医院', texts: 12, parts: {} },
    { genre: '计划', texts: 20, parts: {} },
    { texts: 38, parts: {} },
  ];
  test.each([
    [
      [
        ['医院', '计划'],
        ['医院', '计划'],
      ],
      0,
    ],
    [
      [
        ['医院', '计划'],
        ['医院', '方案'],
      ],
      1,
    ],
    [
      [
        ['医院', '计划'],
        ['学校', '计划'],
      ],
      2,
    ],
    [
      [
        ['医院', '计划'],
        ['学校', undefined],
      ],
      3,
    ],
    [[], 3],
  ] as const)('of %j is the narrowest that holds them all', (plans, at) => {
    expect(
      kindOf(
        plans.map(([orgType, genre]) => ({ orgType, genre })),
        kinds,
      ),
    ).toBe(kinds[at]);
  });
});

test('what one’s own outline lacks is named with its count, and so is what stands beside it', () => {
  const own = outline('.', [part('护理'), part('安全')]);
  expect(ownNotes(own, [a], kind)).toEqual([
    '多数同类计划有而您的稿子没有：工作目标（8 份）。',
    '旁边的计划有而您的稿子没有：科研、中医药。',
    '您的稿子有而旁边的计划没有：安全。',
  ]);
  expect(ownNotes(own, [], { texts: 4, parts: { 护理: 2 } })).toEqual([
    '同类计划的提纲各不相同，没有过半都有的部分。',
  ]);
});

test('what of the address could not be followed is said', () => {
  expect(addressNotes([], 0)).toEqual([]);
  expect(addressNotes(['x', 'y'], 2)).toEqual([
    '没有这几份计划：x、y。其余的照常比较。',
    '一次最多比较 6 份，只列了前 6 份，后面 2 份没有列。',
  ]);
});

test('the table for spreadsheets has the rows as shown, and no cell that runs', () => {
  const evil = outline('e', [part('护理', [], '=HYPERLINK("http://x","护理")')], { title: '=1+1' });
  const rows = alignOutlines([a, evil], kind);
  const { data, errors } = parse<string[]>(compareCsv([a, evil], rows, kind).slice(1), {
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(new Set(data.map(({ length }) => length))).toEqual(new Set([9]));
  expect(data[1]).toEqual([
    '护理',
    '6',
    '是',
    '一、护理',
    '100',
    '1',
    `'=HYPERLINK("http://x","护理")`,
    '100',
    '1',
  ]);
  expect(data[0][6]).toMatch(/^'=1\+1/);
  expect(data.find(([label]) => label === '工作目标')?.[3]).toBe('多数计划有，这份没有');
});
