/**
 * What a plan's sections and sentences are about and for, worked out once for each version of the plan, of the topics
 * and of the rules. Kept under `.cache/readings/`, named by a digest of all three.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../plan/document.ts';
import { matchFunctions } from '../plan/match-functions.ts';
import { matchTopics } from '../plan/match-topics.ts';
import type { TopicMatch } from '../plan/match-topics.ts';
import type { FunctionId } from '../plan/sentence-functions.ts';
import type { Topic } from '../schema/topic.ts';
import { codeVersion } from './code-version.ts';
import { openSideFolder } from './side-folder.ts';

/** What rules say of a plan. */
export interface PlanReading {
  readonly topics: TopicMatch;
  /** By `Sentence.id`. */
  readonly functions: ReadonlyMap<string, FunctionId>;
}

const topicsFolder = 'content/topics';

/** A digest of all that a reading is made with beside the plan. */
export function readerVersion(root: string): string {
  const hash = createHash('sha256').update(
    codeVersion(root, [join(root, 'src/side-files/reading-files.ts')]),
  );
  for (const name of readdirSync(join(root, topicsFolder)).sort())
    hash.update(`\0${name}\0`).update(readFileSync(join(root, topicsFolder, name)));
  return hash.digest('hex');
}

/** A plan, by the digest of its side file. Its title speaks for its topics. */
interface TitledPlan {
  readonly digest: string;
  readonly title: string;
}

/** The readings of a project, by its topics. Each is read where it is kept, else made and kept. */
export interface ReadingFiles {
  readonly has: (plan: TitledPlan) => boolean;
  readonly read: (plan: TitledPlan, sections: readonly Section[]) => PlanReading;
  /** Deletes those of plans that are no more, a week after. */
  readonly prune: (plans: readonly TitledPlan[]) => void;
}

/** Those of the project at `root`, kept there or in another folder. */
export function openReadingFiles(root: string, topics: readonly Topic[], keptIn = root): ReadingFiles {
  const folder = openSideFolder<Packed>(keptIn, 'readings');
  const version = readerVersion(root);
  const nameOf = ({ digest, title }: TitledPlan) =>
    createHash('sha256').update(`${version}\n${digest}\n${title}`).digest('hex').slice(0, 24);
  return {
    has: (plan) => folder.has(nameOf(plan)),
    read(plan, sections) {
      const name = nameOf(plan);
      if (folder.has(name)) return unpack(folder.read(name));
      const reading = {
        topics: matchTopics(sections, plan.title, topics),
        functions: matchFunctions(sections),
      };
      folder.write(name, pack(reading));
      return reading;
    },
    prune: (plans) => folder.prune(new Set(plans.map(nameOf))),
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
