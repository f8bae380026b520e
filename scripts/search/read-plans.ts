/** Reads the plans and topic names that are to be indexed. */
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

/** Every `.mdx` of a folder by id, in an order that does not depend on the machine. Throws naming the file that is at fault. */
export function readPlans(folder: string): IndexedPlan[] {
  return [...eachPlan(folder)];
}

/** The same one by one, each read when it is asked for. */
export function* eachPlan(folder: string): Generator<IndexedPlan> {
  for (const name of listFiles(folder, '.mdx')) {
    yield naming(join(folder, name), (raw) => {
      const { data, blocks } = parsePlan(raw);
      return {
        id: name.slice(0, -'.mdx'.length),
        data: planSchema.parse(data),
        sections: toSections(blocks),
      };
    });
  }
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
    naming(join(folder, name), (raw) => topicSchema.parse(parseYaml(raw))),
  );
}

function listFiles(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort();
}

function naming<Result>(file: string, read: (raw: string) => Result): Result {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
