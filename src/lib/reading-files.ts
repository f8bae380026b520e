/**
 * What a plan's sections and sentences are about and for, worked out once for each version of the plan, of the topics
 * and of the rules. Kept under `.cache/readings/`, named by a digest of all three.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../plan/document.ts';
import { matchFunctions } from '../plan/match-functions.ts';
import { matchTopics } from '../plan/match-topics.ts';
import type { TopicMatch } from '../plan/match-topics.ts';
import type { FunctionId } from '../plan/sentence-functions.ts';
import type { Topic } from '../schema/topic.ts';

/** What rules say of a plan. */
export interface PlanReading {
  readonly topics: TopicMatch;
  /** By `Sentence.id`. */
  readonly functions: ReadonlyMap<string, FunctionId>;
}

const folder = '.cache/readings';
/** The code whose change makes every reading stale. */
export const readers: readonly string[] = [
  'src/lib/reading-files.ts',
  'src/plan/function-rules.ts',
  'src/plan/function-rules/aim-rules.ts',
  'src/plan/function-rules/ground-rules.ts',
  'src/plan/function-rules/heading-rules.ts',
  'src/plan/function-rules/means-rules.ts',
  'src/plan/item-marker.ts',
  'src/plan/match-functions.ts',
  'src/plan/match-parts.ts',
  'src/plan/match-topics.ts',
  'src/plan/plan-edges.ts',
  'src/plan/sentence-functions.ts',
  'src/plan/term-index.ts',
  'src/plan/weigh-clauses.ts',
  'src/plan/weigh-heading.ts',
  'src/text/fold.ts',
];

/** A digest of all that a reading is made with beside the plan. */
export function readerVersion(root: string, vocabulary: readonly Topic[]): string {
  const hash = createHash('sha256').update(JSON.stringify(vocabulary));
  for (const file of readers) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Opens the readings of a project; each is read where it is kept, else made and kept. */
export function openReadings(
  root: string,
  vocabulary: readonly Topic[],
): (plan: { readonly digest: string; readonly title: string }, sections: readonly Section[]) => PlanReading {
  const version = readerVersion(root, vocabulary);
  mkdirSync(join(root, folder), { recursive: true });
  return ({ digest, title }, sections) => {
    const key = createHash('sha256').update(`${version}\n${digest}\n${title}`).digest('hex').slice(0, 24);
    const file = join(root, folder, `${key}.json`);
    if (existsSync(file)) return unpack(JSON.parse(readFileSync(file, 'utf8')) as Packed);
    const reading = {
      topics: matchTopics(sections, title, vocabulary),
      functions: matchFunctions(sections),
    };
    // Another build may be reading: the file appears whole or not at all.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(pack(reading)));
    renameSync(`${file}.${process.pid}`, file);
    return reading;
  };
}

type Pairs<Value> = readonly (readonly [id: string, value: Value])[];

interface Packed {
  readonly plan: readonly string[];
  readonly sections: Pairs<readonly string[]>;
  readonly headings: Pairs<readonly string[]>;
  readonly sentences: Pairs<readonly string[]>;
  readonly functions: Pairs<FunctionId>;
}

function pack({ topics, functions }: PlanReading): Packed {
  return {
    plan: topics.plan,
    sections: [...topics.sections],
    headings: [...topics.headings],
    sentences: [...topics.sentences],
    functions: [...functions],
  };
}

function unpack({ plan, sections, headings, sentences, functions }: Packed): PlanReading {
  const topics = {
    plan,
    sections: new Map(sections),
    headings: new Map(headings),
    sentences: new Map(sentences),
  };
  return { topics, functions: new Map(functions) };
}
