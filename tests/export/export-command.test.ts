import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Piece } from '../../scripts/export/engine.ts';
import { groonga } from '../../scripts/export/groonga.ts';
import { writePieces } from '../../scripts/export/write-pieces.ts';
import { makePlan } from '../search/served-index.ts';
import { folds, toRow } from './export-plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiku-export-'));
const at = (...parts: string[]) => join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/export.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: '', BASE_PATH: '/', ...environment },
  });
  return { code: status, out: stdout, errors: stderr };
}

describe('the command', () => {
  const good = at('good');
  beforeAll(() => {
    mkdirSync(good);
    writeFileSync(join(good, 'a-01.mdx'), readFileSync('content/plans/civilized-unit-01.mdx'));
    mkdirSync(at('bad'));
    writeFileSync(at('bad', 'a-01.mdx'), readFileSync('content/plans/civilized-unit-01.mdx'));
    writeFileSync(at('bad', 'b-01.mdx'), '---\ntitle: 1\n---\n');
    mkdirSync(at('empty'));
    writeFileSync(at('file'), '');
  });

  test.each([
    [
      'an engine it does not know',
      ['--to', 'solr', '--out', at('x')],
      /'solr' is invalid\. Allowed choices are groonga, opensearch/,
    ],
    ['no engine', ['--out', at('x')], /--to <engine>/],
    ['neither a folder nor a phrase', ['--to', 'groonga'], /expected '--out <folder>' or '--query <phrase>'/],
    [
      'no folder of plans',
      ['--to', 'groonga', '--out', at('x'), '--plans', at('none')],
      /none: there is no such folder/,
    ],
    [
      'no folder of topics',
      ['--to', 'groonga', '--out', at('x'), '--topics', at('file')],
      /file: there is no such folder/,
    ],
    [
      'no plans',
      ['--to', 'opensearch', '--out', at('x'), '--plans', at('empty')],
      /empty: no plans to export/,
    ],
    [
      'a plan that cannot be read',
      ['--to', 'groonga', '--out', at('x'), '--plans', at('bad')],
      /b-01\.mdx: [^]*nothing was written/,
    ],
    [
      'a folder it cannot make',
      ['--to', 'groonga', '--out', at('file', 'x')],
      /ENOTDIR[^]*nothing was written/,
    ],
    ['a phrase of nothing', ['--to', 'groonga', '--query', '　'], /expected a character to look up/],
  ])('says what is wrong with %s, and writes nothing', (_, args, message) => {
    const { code, out, errors } = run(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder)).not.toContain('x');
  });

  test('writes the files, tells how to load them and where the site stands', () => {
    const site = { SITE_URL: 'https://example.org', BASE_PATH: 'sub' };
    const { code, out, errors } = run(['--to', 'opensearch', '--out', at('it is'), '--plans', good], site);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/^1 plans with \d+ headings and paragraphs, 0\.\d MB, files: 2\nLoad them: curl/);
    expect(out).toContain(`'${at('it is')}'/bulk-*.ndjson`);
    const [, plan] = readFileSync(at('it is', 'bulk-0001.ndjson'), 'utf8').split('\n');
    expect(JSON.parse(plan)).toMatchObject({
      url: 'https://example.org/sub/plans/a-01/',
      topics: ['精神文明创建', '党建与思想政治'],
    });
  });

  test.each([
    ['groonga', '醫療 “質”量', `select Plans --filter 'blocks.text @ "医疗\\\\"质\\\\"量"'`],
    ['groonga', `'`, `'blocks.text @ "\\'"'`],
    ['opensearch', 'ＩＣＵ', '{"match_phrase":{"blocks.text":"icu"}}'],
    ['opensearch', '質', '{"match":{"blocks.text.single":"质"}}'],
    ['opensearch', '㈱', '{"match_phrase":{"blocks.text":"(株)"}}'],
  ])('prints how %s is asked for %s', (engine, phrase, request) => {
    const { code, out } = run(['--to', engine, '--query', phrase]);
    expect(code).toBe(0);
    expect(out).toContain(request);
    expect(out.trimEnd()).not.toContain('\n');
  });
});

describe('writing', () => {
  const place = at('pieces');
  const generated = /^part-\d$/;
  const piece = (file: string, text: string): Piece => ({ file, text });
  const files = () =>
    Object.fromEntries(readdirSync(place).map((name) => [name, readFileSync(join(place, name), 'utf8')]));

  test('replaces what an earlier export wrote, and touches nothing else', () => {
    mkdirSync(place);
    writeFileSync(join(place, 'notes'), 'mine');
    writePieces([piece('part-1', 'a'), piece('part-1', 'b'), piece('part-2', 'c')], place, generated);
    expect(files()).toEqual({ notes: 'mine', 'part-1': 'ab', 'part-2': 'c' });
    expect(writePieces([piece('part-1', '新')], place, generated)).toEqual([{ name: 'part-1', bytes: 3 }]);
    expect(files()).toEqual({ notes: 'mine', 'part-1': '新' });
  });

  test('leaves the folder as it was where the pieces break off', () => {
    function* broken(): Iterable<Piece> {
      yield piece('part-1', 'half');
      throw new Error('broken off');
    }
    const before = files();
    expect(() => writePieces(broken(), place, generated)).toThrow('broken off');
    expect(() =>
      writePieces(
        ['1', '2', '1'].map((n) => piece(`part-${n}`, n)),
        place,
        generated,
      ),
    ).toThrow(/EEXIST/);
    expect(files()).toEqual(before);
  });

  test('takes a plan when the one before it is written', () => {
    const events: string[] = [];
    function* rows() {
      for (const id of ['a', 'b', 'c']) {
        events.push(`read ${id}`);
        yield toRow(makePlan(id, ['计划。']));
      }
    }
    for (const { text } of groonga.write(rows(), folds)) {
      const id = /"_key":"(\w)"/.exec(text)?.[1];
      if (text.startsWith('load --table Plans')) events.push(`written ${id}`);
    }
    expect(events).toEqual(['a', 'b', 'c'].flatMap((id) => [`read ${id}`, `written ${id}`]));
  });
});
