import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { replayEdits } from '../../scripts/ledger.ts';
import { convertText } from '../support/convert-text.ts';
import { planText } from '../../src/plan/document.ts';
import { parseBody } from '../../src/plan/parse-plan.ts';
import { planSchema } from '../../src/schema/plan.ts';
import { recordSchema } from '../../src/schema/record.ts';
import { quarantineRules } from '../../scripts/files/quarantine.ts';
import { ruleCatalogue } from '../../scripts/rule-catalogue.ts';

const content = 'content';
const knowledge = readKnowledge(content);
/** The corpus may grow by any format and be curated; what is said of these five in particular is said of no other. */
const given = [
  'hospital-annual-10',
  'hospital-key-points-2023',
  'health-union-second-half',
  'civilized-unit',
  'township-tcm',
].map((stem) => `${stem}.txt`);
const converted = given.map((name) => ({ name, ...convertText(join(content, 'sources', name), knowledge) }));
const source = (name: string) => new TextDecoder().decode(readFileSync(join(content, 'sources', name)));

describe.each(converted)('$name', ({ name, plans, record }) => {
  test('loses nothing: its edits replayed give the text of its plans, in order', () => {
    const written = plans.map((plan) => planText(parseBody(plan.body).blocks)).join('\n');
    expect(replayEdits(source(name), record.edits)).toBe(written);
  });

  test('invents nothing: letters and figures that an edit writes are folds of those it took', () => {
    const words = /[\p{L}\p{N}]/gu;
    for (const edit of record.edits.filter(({ rule }) => rule !== 'traditional')) {
      expect(edit.after.match(words) ?? [], JSON.stringify(edit)).toEqual([]);
    }
  });

  test('puts no words down to layout: whoever took them out is named', () => {
    const layout = record.edits.filter(({ rule }) => rule === 'layout' || rule === 'line-break');
    expect(layout.filter(({ before, after }) => /\S/u.test(before + after))).toEqual([]);
  });

  test('has frontmatter by the schema, topics that exist, and places that ascend', () => {
    const topics = new Set(knowledge.topics.map((topic) => topic.id));
    let start = -1;
    for (const { data } of plans) {
      expect(planSchema.parse(data)).toEqual(data);
      expect(data.topics.length).toBeGreaterThan(0);
      for (const topic of data.topics) expect(topics).toContain(topic);
      expect(data.source.start).toBeGreaterThan(start);
      expect(data.source.end).toBeGreaterThan(data.source.start);
      start = data.source.start;
    }
  });

  test('has a record by the schema', () => {
    expect(recordSchema.parse(record)).toEqual(record);
  });

  test('names only rules that the catalogue explains', () => {
    const known = new Set(ruleCatalogue.map((rule) => rule.id));
    for (const { rule } of [...record.edits, ...record.messages]) expect(known).toContain(rule);
  });
});

describe('content/', () => {
  test(
    'holds what `npm run convert` writes of all sources, byte for byte, and nothing else',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'jiku-'));
      try {
        const at = (name: string) => join(folder, name);
        const options = ['--out', at('plans'), '--records', at('records'), '--cache', at('cache'), '--quiet'];
        spawnSync(process.execPath, ['scripts/convert.ts', ...options]);
        for (const name of ['plans', 'records'])
          expect(readTexts(join(content, name))).toEqual(readTexts(at(name)));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    10 * 60_000,
  );

  test('explains every rule there is', () => {
    const rules = JSON.parse(readFileSync(join(content, 'rules.json'), 'utf8'));
    expect(rules).toEqual(
      Object.fromEntries(
        [...ruleCatalogue, ...quarantineRules].map(({ id, name, why }) => [id, { name, why }]),
      ),
    );
  });
});

/** What the files of a folder hold, by name; hidden ones are the run's own. */
function readTexts(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('the five given sources', () => {
  const plansOf = (name: string) => converted.find((entry) => entry.name === name)?.plans ?? [];

  test('hold 38 plans, nine of them nested in the seventh of their source', () => {
    expect(given.map((name) => plansOf(name).length)).toEqual([10, 2, 7, 2, 17]);
    const nested = plansOf('township-tcm.txt').filter(({ data }) => data.parent !== undefined);
    expect(nested.map(({ data }) => data.parent)).toEqual(Array(9).fill('township-tcm-07'));
  });

  test('keep all eight damaged runs as they stand, and no run is seen where there is none', () => {
    const counts = converted.map(({ name, record }) => [
      name,
      record.messages.filter(({ rule }) => rule === 'damaged-run').length,
    ]);
    expect(Object.fromEntries(counts.filter(([, count]) => count !== 0))).toEqual({
      'hospital-annual-10.txt': 8,
    });
  });

  test('break off in three plans, which is said', () => {
    const broken = converted.flatMap(({ plans }) =>
      plans.filter(({ data }) => data.quality?.truncated).map(({ id }) => id),
    );
    expect(broken).toEqual(['hospital-key-points-2023-02', 'township-tcm-02', 'township-tcm-06']);
  });

  test('show the block that stands in the wrong place', () => {
    const displaced = converted.flatMap(({ name, record }) =>
      record.messages.filter(({ rule }) => rule === 'displaced-block').map(({ line }) => `${name}:${line}`),
    );
    expect(displaced).toEqual(['hospital-key-points-2023.txt:25']);
  });

  test('are never titled by their number alone', () => {
    for (const { plans } of converted)
      for (const { data } of plans)
        expect(data.title).not.toMatch(/(?:篇|范文|计划)[\d一二三四五六七八九十]+$/);
  });
});
