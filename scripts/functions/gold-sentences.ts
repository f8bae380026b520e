/** Sentences whose function a reader has given, found again in the plans as they are now. */
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { matchFunctions } from '../../src/plan/match-functions.ts';
import { sentenceFunctions } from '../../src/plan/sentence-functions.ts';
import type { FunctionId } from '../../src/plan/sentence-functions.ts';
import { foldText } from '../../src/text/fold.ts';
import type { IndexedPlan } from '../search/read-plans.ts';

const functionId = z.enum(sentenceFunctions.map(({ id }) => id));

const goldSchema = z.object({
  seed: z.number().int(),
  /** How the labels were given. */
  conventions: z.array(z.string()),
  sentences: z.array(
    z.object({
      plan: z.string(),
      anchor: z.string(),
      /** Rules may be tuned on `tune`; the errors of `test` are looked at by nobody. */
      half: z.enum(['tune', 'test']),
      function: functionId,
      /** What a careful reader could give instead. */
      also: z.array(functionId),
      /** Headings above it when it was labelled. */
      path: z.array(z.string()),
      text: z.string(),
    }),
  ),
});

export type GoldSentence = z.infer<typeof goldSchema>['sentences'][number];

export interface JudgedSentence extends GoldSentence {
  /** What the rules say; absent where the sentence stands in no plan any more. */
  readonly found?: FunctionId;
}

/** Throws where the file does not keep to the schema. */
export function readGold(file: string): readonly GoldSentence[] {
  return goldSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).sentences;
}

/**
 * Every sentence with what the rules say of it. It is known by its words, in its own plan or, where plans were
 * numbered anew, in another of the source; the anchor decides only between sentences of the same words.
 */
export function judgeSentences(
  gold: readonly GoldSentence[],
  plans: readonly Pick<IndexedPlan, 'id' | 'sections'>[],
): JudgedSentence[] {
  const known = Map.groupBy(plans.flatMap(listSentences), ({ words }) => words);
  return gold.map((sentence) => {
    const same = known.get(wordsOf(sentence.text)) ?? [];
    const own = same.filter(({ plan }) => plan === sentence.plan);
    const near = same.filter(({ plan }) => sourceOf(plan) === sourceOf(sentence.plan));
    const found = own.find(({ anchor }) => anchor === sentence.anchor) ?? own[0] ?? near[0];
    return { ...sentence, found: found?.function };
  });
}

function listSentences({ id: plan, sections }: Pick<IndexedPlan, 'id' | 'sections'>) {
  const functions = matchFunctions(sections);
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ text, sentences }) =>
      sentences.map(({ id: anchor, start, end }) => ({
        plan,
        anchor,
        words: wordsOf(text.slice(start, end)),
        function: functions.get(anchor),
      })),
    ),
  );
}

/** Letters and figures: another conversion may set punctuation otherwise. */
function wordsOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function sourceOf(plan: string): string {
  return plan.replace(/-\d+$/, '');
}
