import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { markCopies, withKinship } from '../../scripts/copies/mark-copies.ts';
import { printPlan } from '../../scripts/emit/plan-mdx.ts';
import { printRecord } from '../../scripts/emit/record-json.ts';
import { streamSources } from '../../scripts/stream/stream-sources.ts';
import type { StreamedSource } from '../../scripts/stream/stream-sources.ts';
import { parsePlan, planMdx } from '../../src/plan/parse-plan.ts';
import { planSchema } from '../../src/schema/plan.ts';
import { requestOf } from './request-of.ts';

const sources = 'content/sources';
const command = ['scripts/convert.ts', '--stream'];

function stream(input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const answers = stdout.split('\n');
  expect(answers.pop()).toBe('');
  return { code: status, answers: answers.map((line) => JSON.parse(line)), stderr };
}

describe('the stream', () => {
  test('gives a later step all it needs to write the very files of a run, copies marked', () => {
    const names = readdirSync(sources).sort();
    const { code, answers } = stream(names.map((name) => requestOf(sources, name)).join(''));
    expect(code).toBe(0);
    const through: readonly StreamedSource[] = answers;
    expect(through.map(({ name }) => name)).toEqual(names);
    const plans = through.flatMap((source) => source.plans);
    const mdxOf = new Map(plans.map(({ id, mdx }) => [id, mdx]));
    const kin = markCopies(plans, (id) => parsePlan(mdxOf.get(id)!).blocks);
    expect(kin.size).toBeGreaterThan(0);
    for (const { id, mdx } of plans) {
      const data = withKinship(planSchema.parse(parsePlan(mdx).data), kin.get(id));
      const file = printPlan(data, planMdx(mdx).replace(/^\n/, ''));
      expect(file).toBe(readFileSync(`content/plans/${id}.mdx`, 'utf8'));
    }
    for (const { name, record } of through)
      expect(printRecord(record)).toBe(
        readFileSync(`content/records/${name.replace(/\.[^.]+$/, '')}.json`, 'utf8'),
      );
  });

  test('answers every line in its place, failures too, and exits 2', () => {
    const good = requestOf(sources, 'civilized-unit.txt', 'a/b.txt');
    const lines = [good, '{"name":\n', '\n', '{"name":"x.doc","text":""}\n', good.trimEnd()];
    const { code, answers, stderr } = stream(lines.join(''));
    expect(answers).toEqual([
      expect.objectContaining({ name: 'a/b.txt', plans: expect.any(Array) }),
      { line: 2, reason: expect.stringMatching(/expected JSON/) },
      { name: 'x.doc', rule: 'unknown-format', reason: expect.stringMatching(/save it as \.docx/) },
      expect.objectContaining({ name: 'a/b.txt', plans: expect.any(Array) }),
    ]);
    expect(answers[0].plans.map(({ id }: { id: string }) => id)).toEqual(['a-b-01', 'a-b-02']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '2 sources converted; 2 lines not\n' });
  });

  test('answers a line before the next one comes, and ends quietly where nobody reads on', async () => {
    const child = spawn(process.execPath, command);
    try {
      let errors = '';
      child.stderr.on('data', (chunk) => (errors += chunk));
      const line = requestOf(sources, 'civilized-unit.txt');
      const answered = new Promise((resolve) =>
        child.stdout.on('data', (chunk) => {
          if (String(chunk).endsWith('\n')) resolve(undefined);
        }),
      );
      child.stdin.write(line);
      await answered;
      child.stdout.destroy();
      child.stdin.on('error', () => {}).write(line);
      const code = await new Promise((resolve) => child.once('exit', resolve));
      expect({ code, errors }).toEqual({ code: 1, errors: '' });
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('reads no further than its bounds while nobody takes the answers', async () => {
    let [read, taken] = [0, 0];
    async function* endless() {
      for (; read < 500; read++) yield Buffer.from('{"name":"a.txt","text":"计划"}\n');
    }
    let go = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    const output = new Writable({
      highWaterMark: 1,
      write: (_, __, done) => {
        taken += 1;
        void gate.then(() => done());
      },
    });
    const refuse = { rule: 'no-plan', reason: 'too short' } as const;
    const outcome = { result: refuse, cpu: 0, spent: 0, rss: 0, peak: 0 };
    const pool = {
      inTurn: <T>(task: (convert: () => Promise<typeof outcome>) => Promise<T>) => task(async () => outcome),
    };
    const ended = streamSources(Readable.from(endless()), output, pool, 4);
    await setTimeout(200);
    expect(taken).toBe(1);
    expect(read).toBeLessThan(20);
    go();
    expect(await ended).toEqual({ sources: 0, failures: 500 });
    expect(taken).toBe(500);
  });
});
