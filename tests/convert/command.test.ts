import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
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
function convert(...more: string[]) {
  const result = spawnSync(
    process.execPath,
    [
      'scripts/convert.ts',
      ...['--sources', at('sources'), '--out', at('plans'), '--records', at('records')],
      ...['--cache', at('cache'), ...more],
    ],
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

  test('sets files aside with one line each that names it and the reason, and converts the others', () => {
    const bad: readonly (readonly [name: string, bytes: Buffer, reason: RegExp])[] = [
      ['binary.txt', Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 31) % 256)), /not text|no text/],
      ['broken.zip', Buffer.from('PK\x03\x04 and no more'), /zip cannot be read/],
      ['empty.txt', Buffer.alloc(0), /empty/],
      ['GOOD.md', Buffer.from(`${plan.toString()}。`), /same ids as those of/],
      ['huge.txt', Buffer.from('工作计划'.repeat(1_500_000)), /too large: 17\.2 MB/],
      ['plan.doc', Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), /save it as \.docx/],
      [
        'recipe.txt',
        Buffer.from('红烧肉的做法：五花肉切块，冷水下锅焯水，炒糖色，加酱油、料酒，小火炖一小时。'.repeat(6)),
        /no plan/,
      ],
      ['table.dbf', Buffer.from('x'), /format is not known.*\.html.* are/],
      ['twin.txt', plan, /same bytes as a-good\.txt/],
      [
        'z\u202e\x1b[31m.txt',
        Buffer.alloc(0),
        /z\?\?\[31m\.txt: not converted: its name holds control characters/,
      ],
    ];
    writeFileSync(at('sources', 'a-good.txt'), plan);
    writeFileSync(at('sources', 'good.txt'), `${plan.toString()}\n附：联系人见通知。`);
    for (const [name, bytes] of bad) writeFileSync(at('sources', name), bytes);
    const { code, lines } = convert();
    expect(code).toBe(2);
    expect(lines).toHaveLength(bad.length);
    bad.forEach(([name, , reason], i) => {
      if (name === 'GOOD.md') return;
      if (!name.startsWith('z')) expect(lines[i]).toContain(`${name}: not converted: `);
      expect(lines[i]).toMatch(reason);
    });
    expect(lines[3]).toMatch(/good\.txt: not converted: .*same ids as those of GOOD\.md/);
    expect(readdirSync(at('plans'))).toEqual(['a-good-01.mdx', 'good-01.mdx']);
  });

  test('passes over what a browser saved beside a page, in a line, in folders and in zips', () => {
    const page = `<html><body><p>${plan.toString().split('\n').join('</p><p>')}</p></body></html>`;
    mkdirSync(at('sources', '计划 (1)_files', 'more'), { recursive: true });
    mkdirSync(at('sources', 'my_files'));
    writeFileSync(at('sources', '计划 (1).html'), page);
    for (const name of ['logo.png', 'a.js', 'saved.html', 'more/b.css'])
      writeFileSync(at('sources', '计划 (1)_files', name), 'x');
    writeFileSync(at('sources', 'my_files', 'logo.png'), 'x');
    const zip = zipSync({
      'p.htm': Buffer.from(`${page}<p>附：另见通知。</p>`),
      'p.files/x.gif': Buffer.from('x'),
    });
    writeFileSync(at('sources', 'all.zip'), zip);
    const { code, out, lines } = convert('--quiet');
    expect(out.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(
        /all\.zip\/p\.files: passed over: 1 file that a browser saved with all\.zip\/p\.htm$/,
      ),
      expect.stringMatching(
        /计划 \(1\)_files: passed over: 4 files that a browser saved with 计划 \(1\)\.html$/,
      ),
    ]);
    expect(lines).toEqual([expect.stringMatching(/my_files\/logo\.png: not converted: .* it is a picture/)]);
    expect(code).toBe(2);
  });

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

  test('clears away what a run that was killed had begun, its lock included', () => {
    writeFileSync(at('sources', 'good.txt'), plan);
    convert();
    mkdirSync(at('plans', '.jiku-new'));
    writeFileSync(at('plans', '.jiku-new', 'good-01.mdx'), 'half');
    writeFileSync(at('plans', '.jiku-lock'), `999999 ${hostname()}`);
    expect(convert().code).toBe(0);
    expect(readdirSync(at('plans'))).toEqual(['good-01.mdx']);
  });

  test('lets two runs at once wait for each other', async () => {
    cpSync('content/sources/civilized-unit.txt', at('sources', 'civilized-unit.txt'));
    const args = ['--sources', at('sources'), '--out', at('plans'), '--records', at('records')];
    const runs = [1, 2].map(
      (n) =>
        new Promise<{ code: number | null; err: string }>((resolve) => {
          const child = spawn(process.execPath, ['scripts/convert.ts', ...args, '--cache', at(`cache-${n}`)]);
          let err = '';
          child.stderr.on('data', (chunk) => (err += chunk));
          child.on('exit', (code) => resolve({ code, err }));
        }),
    );
    const done = await Promise.all(runs);
    expect(done.map(({ code }) => code)).toEqual([0, 0]);
    expect(done.filter(({ err }) => err.includes('waiting for another run'))).toHaveLength(1);
    expect(readdirSync(at('plans'))).toEqual(['civilized-unit-01.mdx', 'civilized-unit-02.mdx']);
  });

  test('converts only what changed, and what is named', () => {
    writeFileSync(at('sources', 'one.txt'), plan);
    writeFileSync(at('sources', 'two.txt'), `${plan.toString()}\n附：联系人见通知。`);
    expect(convert('--stats').out).not.toContain('unchanged');
    expect(convert().out).toBe(
      convert()
        .out.split('\n')
        .filter((line) => line.includes('2 unchanged'))
        .join('') + '\n',
    );
    const named = convert('--stats', 'two.txt').out;
    expect(named).toMatch(/two\.txt: \d+ ms CPU, \d+ MB, 1 plan/);
    expect(named).toContain('1 unchanged');
    writeFileSync(at('sources', 'one.txt'), `${plan.toString()}\n附：另见通知。`);
    expect(convert('--stats').out).toMatch(/one\.txt: .* CPU/);
  });

  test('tells of files that are set aside only those that are named, and counts the others', () => {
    writeFileSync(at('sources', 'one.txt'), plan);
    for (const name of ['a.doc', 'b.doc', 'c.doc']) writeFileSync(at('sources', name), name);
    expect(convert('one.txt').lines).toEqual([
      expect.stringMatching(/: 3 other files not converted; run without names to see why$/),
    ]);
    expect(convert('b.doc', 'none.txt').lines).toEqual([
      expect.stringMatching(/b\.doc: not converted: /),
      expect.stringMatching(/: 2 other files not converted/),
      expect.stringMatching(/: no source is called none\.txt$/),
    ]);
    expect(convert().lines).toHaveLength(3);
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

  test('takes the curator’s word from sources.yml beside the folder, and tells wrong entries with their line', () => {
    writeFileSync(at('sources', 'one.txt'), plan);
    writeFileSync(at('sources', 'two.txt'), `${plan.toString()}\n附：另见通知。`);
    writeFileSync(
      at('sources.yml'),
      'one.txt:\n  title: 某院文件\ntwo.txt:\n  titel: 错\ngone.txt:\n  title: 无\n',
    );
    const { code, lines } = convert();
    expect(code).toBe(2);
    expect(lines[0]).toMatch(/sources\.yml:5: gone\.txt: no source is called gone\.txt/);
    expect(lines[1]).toMatch(/two\.txt: not converted: sources\.yml:3: its entry is wrong: .*titel/);
    expect(readFileSync(at('plans', 'one-01.mdx'), 'utf8')).toContain('collection: "某院文件"');
    writeFileSync(at('sources.yml'), 'one.txt: [\n');
    const broken = convert();
    expect(broken.code).toBe(1);
    expect(broken.lines[0]).toMatch(/^sources\.yml:\d+: .*old output is left/);
    expect(readdirSync(at('plans'))).toEqual(['one-01.mdx']);
    // `title: 某县卫生` as an editor saves it in GBK.
    writeFileSync(
      at('sources.yml'),
      Buffer.from('one.txt:\n  title: \xc4\xb3\xcf\xd8\xce\xc0\xc9\xfa\n', 'latin1'),
    );
    expect(convert()).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/sources\.yml:1: .*save it as UTF-8/)],
    });
  });

  test('tells lines of sources.yml without effect even where no doubts are asked for', () => {
    cpSync('tests/fixtures/lost-first-number/source.txt', at('sources', 'women.txt'));
    writeFileSync(at('sources.yml'), "women.txt:\n  reveal: ['0731-1234567']\n");
    const { out } = convert('--quiet');
    expect(out).toMatch(/women\.txt:1:1\s+curation-unused\s+Unexpected entry 1 of reveal/);
    expect(out).not.toContain('list-start');
  });

  test('goes on watching and converts what is dropped in', async () => {
    writeFileSync(at('sources', 'one.txt'), plan);
    const child = spawn(process.execPath, [
      'scripts/convert.ts',
      ...['--sources', at('sources'), '--out', at('plans'), '--records', at('records')],
      ...['--cache', at('cache'), '--watch'],
    ]);
    try {
      let out = '';
      child.stdout.on('data', (chunk) => (out += chunk));
      await expect.poll(() => out, { timeout: 30_000 }).toContain('watching');
      writeFileSync(at('sources', 'two.txt'), `${plan.toString()}\n附：另见通知。`);
      await expect.poll(() => out, { timeout: 30_000 }).toContain('2 sources');
      expect(readdirSync(at('plans')).filter((name) => name.endsWith('.mdx'))).toHaveLength(2);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
