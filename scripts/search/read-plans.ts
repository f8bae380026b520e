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

export interface IndexedPlan {
  readonly id: string;
  readonly data: PlanFrontmatter;
  readonly sections: readonly Section[];
}

/** Every `.mdx` of a folder by id, in an order that does not depend on the machine. Throws naming the file that is at fault. */
export function readPlans(folder: string): IndexedPlan[] {
  return listFiles(folder, '.mdx').map((name) =>
    naming(join(folder, name), (raw) => {
      const { data, blocks } = parsePlan(raw);
      return {
        id: name.slice(0, -'.mdx'.length),
        data: planSchema.parse(data),
        sections: toSections(blocks),
      };
    }),
  );
}

/** Topic ids with their Chinese names. Empty where the folder is not there. */
export function readTopicNames(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    listFiles(folder, '.yml').map((name) =>
      naming(join(folder, name), (raw) => {
        const topic = topicSchema.parse(parseYaml(raw));
        return [topic.id, topic.name] as const;
      }),
    ),
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
