import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const plan = readFileSync('tests/fixtures/official-header/source.txt');
let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiku-'));
  mkdirSync(at('sources'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `convert` over the test's own folders. */
function convert() {
  const result = spawnSync(
    process.execPath,
    ['scripts/convert.ts', '--sources', at('sources'), '--out', at('plans'), '--records', at('records')],
    { encoding: 'utf8' },
  );
  return { code: result.status, out: result.stdout, lines: result.stderr.trim().split('\n').filter(Boolean) };
}

describe('convert', () => {
  test('exits 0 where every source came through, and prints doubts with file, line and column', () => {
    cpSync('tests/fixtures/lost-first-number/source.txt', at('sources', 'women.txt'));
    const { code, out, lines } = convert();
    expect({ code, lines }).toEqual({ code: 0, lines: [] });
    expect(out).toMatch(/women\.txt:4:1\s+list-start\s+Unexpected `2\.`/);
    expect(readdirSync(at('plans'))).toEqual(['women-01.mdx']);
    expect(readdirSync(at('records'))).toEqual(['women.json']);
  });

  test.each([
    ['empty.txt', Buffer.alloc(0), /empty/],
    ['binary.txt', Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 31) % 256)), /not text|no text/],
    [
      'recipe.txt',
      Buffer.from('红烧肉的做法：五花肉切块，冷水下锅焯水，炒糖色，加酱油、料酒，小火炖一小时。'.repeat(6)),
      /no plan/,
    ],
    ['twin.txt', plan, /same bytes as good\.txt/],
    ['工作计划.txt', plan, /ASCII letters/],
    ['with blank.txt', plan, /ASCII letters/],
    ['GOOD.md', Buffer.from(`${plan.toString()}。`), /same ids as those of|same bytes/],
    ['huge.txt', Buffer.alloc(20 * 1024 * 1024, '工作计划'), /too large: 20\.0 MB/],
    ['scan.pdf', Buffer.from('%PDF-1.7'), /format/],
  ])(
    'sets %s aside with one line that names it and the reason, and converts the others',
    (name, bytes, reason) => {
      writeFileSync(at('sources', 'good.txt'), plan);
      writeFileSync(at('sources', name), bytes);
      const { code, lines } = convert();
      expect(code).toBe(2);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(`${name.startsWith('GOOD') ? 'good.txt' : name}: not converted: `);
      expect(lines[0]).toMatch(reason);
      expect(readdirSync(at('plans'))).toHaveLength(1);
    },
  );

  test('exits 1 and leaves the old output intact where nothing could be converted', () => {
    writeFileSync(at('sources', 'good.txt'), plan);
    expect(convert().code).toBe(0);
    const before = readFileSync(at('plans', 'good-01.mdx'));
    writeFileSync(at('sources', 'good.txt'), '');
    const { code, lines } = convert();
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('old output is left as it was');
    expect(readFileSync(at('plans', 'good-01.mdx'))).toEqual(before);
  });

  test('exits 1 with the reason where the folder does not exist', () => {
    rmSync(at('sources'), { recursive: true });
    const { code, lines } = convert();
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/ENOENT|no such file/);
  });

  test('takes plans of sources that are gone out of the output, and leaves other files there alone', () => {
    writeFileSync(at('sources', 'one.txt'), plan);
    writeFileSync(at('sources', 'two.txt'), `${plan.toString()}\n附：联系人见通知。`);
    convert();
    writeFileSync(at('plans', 'README.md'), 'mine');
    rmSync(at('sources', 'two.txt'));
    expect(convert().code).toBe(0);
    expect(readdirSync(at('plans')).sort()).toEqual(['README.md', 'one-01.mdx']);
  });

  test('puts back the old output of a run that was stopped between two renames', () => {
    writeFileSync(at('sources', 'good.txt'), plan);
    convert();
    renameSync(at('plans'), at('.plans.old'));
    mkdirSync(at('.plans.new'));
    writeFileSync(at('sources', 'good.txt'), '');
    expect(convert().code).toBe(1);
    expect(readdirSync(at('plans'))).toEqual(['good-01.mdx']);
    expect(existsSync(at('.plans.new'))).toBe(false);
  });

  test('gives the same bytes when run twice', () => {
    const digest = () =>
      execFileSync('bash', ['-c', `cat ${at('plans')}/* ${at('records')}/* | sha256sum`], {
        encoding: 'utf8',
      });
    cpSync('content/sources/civilized-unit.txt', at('sources', 'civilized-unit.txt'));
    convert();
    const first = digest();
    convert();
    expect(digest()).toBe(first);
  });
});
