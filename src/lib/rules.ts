/** Chinese names and reasons of the cleaning rules, from `content/rules.json` if the converter wrote one. */
import { z } from 'astro/zod';

const rulesSchema = z.record(z.string(), z.object({ name: z.string(), why: z.string() }));

export interface RuleText {
  readonly name: string;
  readonly why: string;
}

const files = import.meta.glob<unknown>('/content/rules.json', { eager: true, import: 'default' });
const rules = new Map(Object.entries(rulesSchema.parse(Object.values(files)[0] ?? {})));

/** A rule's name and reason; its id and nothing where it is not in the list. */
export function ruleText(id: string): RuleText {
  return rules.get(id) ?? { name: id, why: '' };
}
