import { describe, expect, test } from 'vitest';
import { tableSchema } from '../../src/dataset/data-package.ts';
import type { DatasetInput } from '../../src/dataset/gather-input.ts';
import { tables } from '../../src/dataset/tables.ts';
import { listCitations } from '../../src/dataset/tables/regulations.ts';
import { formats } from '../../src/dataset/formats.ts';
import type { Plan } from '../../src/lib/corpus.ts';
import type { RegulationEntry } from '../../src/lib/regulations.ts';
import type { Phrase } from '../../src/plan/gather-phrases.ts';
import { indicatorSchema, planSchema } from '../../src/schema/plan.ts';
import type { Indicator, Task } from '../../src/schema/plan.ts';
import { makePlan } from '../support/make-plan.ts';
import { packageSchema, readTable, schemaFaults } from './table-schema.ts';
import type { ReadRow, Resource } from './table-schema.ts';

const indicators: Indicator[] = [
  { name: '建档率', op: '>=', value: 80, unit: '%', kind: 'target', anchor: 's1.1' },
  { name: '业务收入', op: '-', value: -2.5, unit: '万元', kind: 'result', year: 2009, anchor: 's1.2' },
  { name: '次数', op: '=', value: 2, max: 3, approx: true, unit: '次/月', kind: 'target', anchor: 's1.2' },
  { name: '药占比', op: '<=', blank: '____', unit: '%', kind: 'target', denominator: '收入', anchor: 's1.1' },
];
const schedule: Task[] = [
  { when: '9月底以前', to: 9, deadline: true, anchor: 's1.1' },
  { when: '每季度', every: '季度', anchor: 's1.2' },
  { when: '冬春', from: 11, to: 2, year: 2010, anchor: 's1.2' },
];
const cited = makePlan('a-01', {
  title: '=甲，“乙”',
  years: [2009],
  indicators,
  schedule,
  quality: { truncated: true },
});
const copy = makePlan('a-02', { copyOf: 'a-01', parent: 'a-01' });
const makePhrase = (id: string, text: string, places: [plan: Plan, anchor: string][]): Phrase<Plan> => ({
  id,
  text,
  kind: 'sentence',
  function: 'measure',
  blanks: [],
  topics: id === 'p1' ? ['nursing', 'medical-quality'] : [],
  places: places.map(([plan, anchor]) => ({
    plan,
    sentence: {
      id: anchor,
      text,
      lead: 0,
      path: ['一、总则', '（二）目标'],
      topics: [],
      function: 'measure',
      damaged: false,
      blanks: [],
    },
  })),
  texts: 1,
});
const makeRegulation = (
  id: string,
  title: string,
  places: [plan: Plan, anchor: string, asWritten: string][],
): RegulationEntry => ({
  id,
  title,
  kind: { id: 'law', name: '法律', note: '', document: true },
  variants: [],
  misspelt: [],
  numbers: [],
  editions: [],
  plans: [],
  count: 1,
  years: [],
  yearBlank: false,
  places: places.map(([plan, anchor, name]) => ({
    plan,
    anchor,
    asWritten: `《${name}》`,
    years: [],
    short: false,
    text: `《${name}》`,
    start: 0,
    end: name.length + 2,
  })),
});
const input: DatasetInput = {
  plans: [cited, copy],
  topics: [
    {
      id: 'nursing',
      name: '护理',
      group: '诊疗与专科',
      description: '护理工作。',
      match: { strong: ['护理'], weak: [], not: [] },
      examples: [],
      keeps: [],
      plans: [],
      passages: [],
    },
  ],
  indicatorTerms: [
    {
      id: 'health-record-rate',
      name: '建档率',
      unit: 'percent',
      topic: 'nursing',
      definition: '建了档的人占多少。',
      aliases: ['电子建档率'],
      not: [],
      examples: [],
      keeps: [],
    },
  ],
  phrases: [
    makePhrase('p1', '-狠抓落实', [
      [cited, 's1.1'],
      [copy, 's1.2'],
    ]),
    makePhrase('p2', '总之', [[copy, 's1.2']]),
  ],
  regulations: listCitations(
    [cited, copy],
    [
      makeRegulation('law', '母婴保健法', [
        [cited, 's1.10', '中华人民共和国母婴保健法'],
        [cited, 's1.2', '母婴保健法'],
      ]),
      makeRegulation('drug', '药品管理法', [
        [copy, 's1.1', '药品管理法'],
        [cited, 's1.1', '药品管理法'],
      ]),
    ],
  ),
  knownNames: ({ name }) => (name === '建档率' ? ['health-record-rate'] : []),
  textsOf: () =>
    new Map([
      ['s1.1', '建档率达80%以上，药占比____。'],
      ['s1.2', '-业务收入减少\n2.5万元。'],
    ]),
};
const schemaOf = (name: string) => {
  const table = tables.find((it) => it.name === name);
  if (!table) throw new Error(`no table ${name}`);
  const schema = JSON.parse(JSON.stringify(tableSchema(table))) as Resource['schema'];
  return { table, schema };
};
const written = (name: string): ReadRow[] => {
  const { table, schema } = schemaOf(name);
  return readTable(formats[table.format].write(table, table.rows(input)), { format: table.format, schema });
};

test.each(tables.map(({ name }) => name))('the rows of %s keep to their schema', (name) => {
  const rows = written(name);
  expect(rows.length).toBeGreaterThan(0);
  expect(schemaFaults(rows, schemaOf(name).schema)).toEqual([]);
});

test.each(tables.map(({ name }) => name))('%s is described as the standard has it', (name) => {
  expect(
    packageSchema.shape.resources.element.shape.schema.safeParse(schemaOf(name).schema).error,
  ).toBeUndefined();
});

test('every column that refers to another table names one of its columns', () => {
  for (const { columns } of tables) {
    for (const { refersTo } of columns) {
      if (!refersTo) continue;
      const other = schemaOf(refersTo.table).table;
      expect(other.columns.map(({ name }) => name)).toContain(refersTo.column);
      expect(other.primaryKey).toEqual([refersTo.column]);
    }
  }
});

describe('plans', () => {
  test('tell everything that the head of a plan says', () => {
    const names = schemaOf('plans').table.columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(planSchema.shape)));
  });

  test('leave out what is unknown, and pass for the head of a plan', () => {
    const [first, second] = written('plans');
    expect(planSchema.parse(first)).toMatchObject({
      title: cited.title,
      indicators,
      schedule,
      years: [2009],
    });
    expect(second).toMatchObject({ copyOf: 'a-01', parent: 'a-01' });
    expect(Object.keys(second)).not.toContain('genre');
  });
});

describe('indicators', () => {
  test('say in words what a spreadsheet would take for a formula', () => {
    expect(written('indicators').map((it) => it.relation)).toEqual(['不低于', '减少', '等于', '不高于']);
  });

  test('have a word for every sign', () => {
    for (const op of indicatorSchema.shape.op.options) {
      const plan = makePlan('b-01', { indicators: [{ ...indicators[0], op }] });
      const [row] = schemaOf('indicators').table.rows({ ...input, plans: [plan] });
      expect(row.relation, op).toMatch(/^\p{Script=Han}{2,3}$/u);
    }
  });

  test('keep negative numbers numbers, and the sentence as it is but for a mark in front', () => {
    const [, second] = written('indicators');
    expect(second).toMatchObject({
      plan: 'a-01',
      number: 2,
      value: -2.5,
      sentence: "'-业务收入减少\n2.5万元。",
      planTitle: "'=甲，“乙”",
      address: '/plans/a-01/#s1.2',
    });
  });

  test('leave the number open where the plan does', () => {
    expect(written('indicators')[3]).toMatchObject({ blank: '____', denominator: '收入' });
    expect(written('indicators')[3]).not.toHaveProperty('value');
  });
});

test('the schedule has months as numbers and the words of the plan', () => {
  expect(written('schedule')).toMatchObject([
    { when: '9月底以前', to: 9, deadline: true, number: 1 },
    { when: '每季度', every: '季度', number: 2 },
    { when: '冬春', from: 11, to: 2, year: 2010, number: 3 },
  ]);
});

test('every citation is listed with the document it means, plan by plan in the order of the text', () => {
  expect(
    written('regulations').map(({ plan, number, regulation, asWritten }) => [
      plan,
      number,
      regulation,
      asWritten,
    ]),
  ).toEqual([
    ['a-01', 1, 'drug', '《药品管理法》'],
    ['a-01', 2, 'law', '《母婴保健法》'],
    ['a-01', 3, 'law', '《中华人民共和国母婴保健法》'],
    ['a-02', 1, 'drug', '《药品管理法》'],
  ]);
});

test('a phrase leads to every place it stands in', () => {
  expect(written('phrases')).toMatchObject([
    {
      text: "'-狠抓落实",
      kind: '整句',
      function: '主要措施',
      section: '一、总则 > （二）目标',
      topics: 'nursing;medical-quality',
      plans: 1,
      places: 'a-01#s1.1;a-02#s1.2',
      address: '/plans/a-01/#s1.1',
    },
    { id: 'p2' },
  ]);
});

test('faults are seen: the check is not blind', () => {
  const { schema } = schemaOf('indicators');
  const [row] = written('indicators');
  const faults = schemaFaults(
    [row, { ...row, kind: '计划', value: '八十', extra: 1, plan: undefined }, row],
    schema,
  );
  expect(faults.map((fault) => fault.replace(/^row (\d).*?(?:, )?(\w+):.*/, '$1 $2'))).toEqual(
    expect.arrayContaining(['1 plan', '1 kind', '1 value']),
  );
  expect(faults.join('\n')).toContain('unknown extra');
  expect(faults.join('\n')).toContain('twice');
});
