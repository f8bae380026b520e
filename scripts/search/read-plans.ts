/** Reads the plans and topic names that are to be indexed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { toSections } from '../../src/plan/document.ts';
import type { Section } from '../../src/plan/document.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { planSchema } from '../../src/schema/plan.ts';
import type { PlanFrontmatter } from '../../src/schema/plan.ts';
import { topicSchema } from '../../src/schema/topic.ts';
import type { Topic } from '../../src/schema/topic.ts';

export interface IndexedPlan {
  readonly id: string;
  readonly data: PlanFrontmatter;
  readonly sections: readonly Section[];
}

/** A plan that is read when it is needed: what stands in its file is known by its digest. */
export interface PlanEntry {
  readonly id: string;
  /** Of the bytes of the file, hex. */
  readonly digest: string;
  /** Bytes of the file, or what comes near to it. */
  readonly size: number;
  /** Throws naming the file where it is at fault or has changed since it was listed. */
  read(): IndexedPlan;
}

const extension = '.mdx';

/** Every `.mdx` of a folder by id, in an order that does not depend on the machine. Throws naming the file that is at fault. */
export function readPlans(folder: string): IndexedPlan[] {
  return [...eachPlan(folder)];
}

/** The same one by one, each read when it is asked for. */
export function* eachPlan(folder: string): Generator<IndexedPlan> {
  for (const name of listFiles(folder, extension))
    yield naming(join(folder, name), (raw) => toPlan(name, raw.toString()));
}

/** The same files, none of which is parsed yet. */
export function listPlans(folder: string): PlanEntry[] {
  return listFiles(folder, extension).map((name) => {
    const file = join(folder, name);
    const { digest, size } = naming(file, (raw) => ({ digest: digestOf(raw), size: raw.length }));
    return {
      id: idOf(name),
      digest,
      size,
      read: () =>
        naming(file, (raw) => {
          if (digestOf(raw) !== digest) throw new Error('changed while it was indexed; run again');
          return toPlan(name, raw.toString());
        }),
    };
  });
}

const idOf = (name: string) => name.slice(0, -extension.length);

function toPlan(name: string, raw: string): IndexedPlan {
  const { data, blocks } = parsePlan(raw);
  return { id: idOf(name), data: planSchema.parse(data), sections: toSections(blocks) };
}

function digestOf(raw: Buffer): string {
  return createHash('sha256').update(raw).digest('hex');
}

/** Headings and paragraphs of a plan as they are. */
export function blocksOf({ sections }: IndexedPlan): string[] {
  return sections.flatMap(({ depth, heading, paragraphs }) => [
    ...(depth > 0 ? [heading] : []),
    ...paragraphs.map(({ text }) => text),
  ]);
}

/** The topic vocabulary. Empty where the folder is not there. */
export function readTopics(folder: string): readonly Topic[] {
  if (!existsSync(folder)) return [];
  return listFiles(folder, '.yml').map((name) =>
    naming(join(folder, name), (raw) => topicSchema.parse(parseYaml(raw.toString()))),
  );
}

function listFiles(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort();
}

function naming<Result>(file: string, read: (raw: Buffer) => Result): Result {
  try {
    return read(readFileSync(file));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
