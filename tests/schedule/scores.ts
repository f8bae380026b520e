/**
 * How the schedule of the corpus compares with what readers found in it.
 * `node tests/schedule/scores.ts` prints the figures, with `--misses` also every miss and every extra.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConvertedPlan } from '../../scripts/pipeline/describe-plan.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { convertText } from '../support/convert-text.ts';
import { toSections } from '../../src/plan/document.ts';
import type { Task } from '../../src/schema/plan.ts';

/** A task as a reader noted it: `what` are characters of its sentence or item. */
interface Noted {
  readonly when: string;
  readonly what: string;
  readonly from?: number;
  readonly to?: number;
  readonly every?: string;
}

interface Annotation {
  readonly use: 'tuning' | 'test' | 'gold';
  readonly schedule: readonly Noted[];
  /** What a reader could take or leave: not wanted, and not wrong. */
  readonly also?: readonly Noted[];
}

interface PlanScore {
  readonly id: string;
  readonly use: Annotation['use'];
  readonly wanted: number;
  readonly missed: readonly Noted[];
  /** Wanted tasks found, but with other months or another frequency than noted. */
  readonly misread: readonly Noted[];
  readonly right: number;
  /** Of the right ones, those that a reader could take or leave. */
  readonly optional: number;
  readonly extra: readonly (Task & { readonly text: string })[];
}

const root = join(import.meta.dirname, '../..');
const key = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]/gu, '');

/** Scores of all annotated plans. */
export function scoreSchedules(): PlanScore[] {
  const annotations = readAnnotations();
  return convertAll()
    .filter(({ id }) => annotations.has(id))
    .map((plan) => score(plan, annotations.get(plan.id)!));
}

/** Recall of wanted tasks, precision of found ones. */
export function rates(scores: readonly PlanScore[]): { recall: number; precision: number } {
  const sum = (read: (score: PlanScore) => number) => scores.reduce((total, score) => total + read(score), 0);
  const [wanted, missed] = [sum((it) => it.wanted), sum((it) => it.missed.length)];
  const [right, extra] = [sum((it) => it.right), sum((it) => it.extra.length)];
  return { recall: (wanted - missed) / wanted, precision: right / (right + extra) };
}

function score({ id, data, blocks }: ConvertedPlan, { use, schedule, also = [] }: Annotation): PlanScore {
  const texts = new Map<string, string>();
  for (const section of toSections(blocks)) {
    texts.set(section.id, section.heading);
    for (const { text, sentences } of section.paragraphs) {
      for (const sentence of sentences) texts.set(sentence.id, text.slice(sentence.start, sentence.end));
    }
  }
  const found = (data.schedule ?? []).map((task) => ({ ...task, text: texts.get(task.anchor) ?? '' }));
  const isSame = (noted: Noted, task: (typeof found)[number]) => {
    const [a, b] = [key(noted.when), key(task.when)];
    return (a.includes(b) || b.includes(a)) && key(task.text).includes(key(noted.what).slice(0, 8));
  };
  const pairs = schedule.map((noted) => ({ noted, task: found.find((task) => isSame(noted, task)) }));
  const isNoted = (list: readonly Noted[]) => (task: (typeof found)[number]) =>
    list.some((noted) => isSame(noted, task));
  const certain = found.filter(isNoted(schedule));
  const extra = found.filter((task) => !isNoted([...schedule, ...also])(task));
  return {
    id,
    use,
    wanted: schedule.length,
    missed: pairs.filter(({ task }) => !task).map(({ noted }) => noted),
    misread: pairs.filter(({ noted, task }) => task && differs(noted, task)).map(({ noted }) => noted),
    right: found.length - extra.length,
    optional: found.length - extra.length - certain.length,
    extra,
  };
}

function differs(noted: Noted, task: Task): boolean {
  return (['from', 'to', 'every'] as const).some((field) => noted[field] && noted[field] !== task[field]);
}

function readAnnotations(): Map<string, Annotation> {
  const own = JSON.parse(readFileSync(join(import.meta.dirname, 'annotated-plans.json'), 'utf8'));
  const annotations = new Map<string, Annotation>(Object.entries(own));
  const gold = join(root, 'tests/gold');
  for (const name of readdirSync(gold)) {
    const { plans = [] } = JSON.parse(readFileSync(join(gold, name), 'utf8')) as {
      plans?: readonly { schedule?: readonly Noted[]; scheduleAlso?: readonly Noted[] }[];
    };
    plans.forEach(({ schedule, scheduleAlso }, i) => {
      if (!schedule) return;
      const id = `${name.replace('.json', '')}-${String(i + 1).padStart(2, '0')}`;
      annotations.set(id, { use: 'gold', schedule, also: scheduleAlso });
    });
  }
  return annotations;
}

function convertAll(): ConvertedPlan[] {
  const knowledge = readKnowledge(join(root, 'content'));
  const sources = join(root, 'content/sources');
  return readdirSync(sources).flatMap((name) => {
    const { plans } = convertText(join(sources, name), knowledge);
    return plans;
  });
}

if (import.meta.main) {
  const scores = scoreSchedules();
  for (const [use, own] of Map.groupBy(scores, (it) => it.use)) {
    const { recall, precision } = rates(own);
    const sum = (read: (score: PlanScore) => number) => own.reduce((total, it) => total + read(it), 0);
    console.log(
      `${use}: ${own.length} plans, ${sum((it) => it.wanted)} tasks, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}; ` +
        `${sum((it) => it.right)} right (${sum((it) => it.optional)} of them optional), ${sum((it) => it.extra.length)} wrong, ${sum((it) => it.misread.length)} misread`,
    );
    if (!process.argv.includes('--misses')) continue;
    for (const { id, missed, misread, extra } of own) {
      for (const it of missed) console.log(`  missed  ${id} ${it.when}: ${it.what}`);
      for (const it of misread) console.log(`  misread ${id} ${it.when}: ${it.what}`);
      for (const it of extra) console.log(`  extra   ${id} ${it.when}: ${it.text.slice(0, 60)}`);
    }
  }
}
