/**
 * What every sentence of a plan does: states an aim, sets up a system, says who is responsible …
 * Its own words speak first; the headings above it, its place in the plan and the sentences beside it settle the rest.
 */
import { weighClauses } from './weigh-clauses.ts';
import type { Section } from './document.ts';
import type { FunctionRule } from './function-rules/function-rule.ts';
import { functionRules } from './function-rules.ts';
import { findEdges } from './plan-edges.ts';
import type { PlanEdge } from './plan-edges.ts';
import { sentenceFunctions } from './sentence-functions.ts';
import type { FunctionId } from './sentence-functions.ts';
import { bareText, raise, weighHeading } from './weigh-heading.ts';
import type { Scores } from './weigh-heading.ts';

// All weights are in units of the first: what speaks for a measure before anything is read.

const presumedMeasure = 1;
/** A heading that names a function and nothing else outweighs the presumption, but not the sentence's own words. */
const headingLoudness = 0.7;
/** Each heading further out speaks this much more softly. */
const outerFade = 0.35;
/** What stands before the first heading is background unless it says otherwise; so with the closing. */
const edgePull = 1.2;
/** Neighbours in a section tend to do the same. */
const neighbourPull = 0.4;

const edgeFunctions: Readonly<Record<PlanEdge['at'], FunctionId>> = {
  opening: 'background',
  closing: 'closing',
};

/** The function of every sentence by `Sentence.id`; none is left out. Other rules than the project's are for tests. */
export function matchFunctions(
  sections: readonly Section[],
  rules: readonly FunctionRule[] = functionRules,
): ReadonlyMap<string, FunctionId> {
  const edges = findEdges(sections);
  const found = new Map<string, FunctionId>();
  const headings: { readonly depth: number; readonly scores: Scores }[] = [];
  for (const section of sections) {
    while (headings.length > 0 && headings[0]!.depth >= section.depth) headings.shift();
    if (section.heading !== '') {
      headings.unshift({ depth: section.depth, scores: weighHeading(section.heading, rules) });
    }
    const sentences = section.paragraphs.flatMap(({ text, sentences }) =>
      sentences.map(({ id, start, end }) => {
        const scores = weighSentence(text.slice(start, end), edges.get(id), rules);
        headings.forEach((heading, out) => add(scores, heading.scores, headingLoudness * outerFade ** out));
        return { id, scores, alone: strongest(scores) };
      }),
    );
    for (const [at, { id, scores }] of sentences.entries()) {
      for (const beside of [sentences[at - 1], sentences[at + 1]]) {
        if (beside) lean(scores, beside.alone);
      }
      found.set(id, strongest(scores));
    }
  }
  return found;
}

function weighSentence(sentence: string, edge: PlanEdge | undefined, rules: readonly FunctionRule[]): Scores {
  const text = bareText(sentence);
  const clauses = weighClauses(text).map((clause) => ({ ...clause, scores: new Map() as Scores }));
  const whole: Scores = new Map();
  for (const rule of rules) {
    if (rule.in === 'heading' || (rule.in === 'closing' && edge?.at !== 'closing')) continue;
    if (rule.in !== 'clause') {
      if (matches(rule, text)) raise(whole, rule);
      continue;
    }
    for (const clause of clauses) if (matches(rule, clause.text)) raise(clause.scores, rule);
  }
  const scores: Scores = new Map([['measure', presumedMeasure]]);
  add(scores, whole, 1);
  for (const clause of clauses) add(scores, clause.scores, clause.share);
  if (edge) add(scores, new Map([[edgeFunctions[edge.at], edgePull]]), edge.pull);
  return scores;
}

function matches({ match }: FunctionRule, text: string): boolean {
  match.lastIndex = 0;
  return match.test(text);
}

/** A list of targets has items without a number: those are objectives. Measures stand beside anything. */
function lean(scores: Scores, beside: FunctionId): void {
  if (beside === 'measure') return;
  add(scores, new Map([[beside === 'target' ? 'objective' : beside, neighbourPull]]), 1);
}

function add(to: Scores, from: Scores, factor: number): void {
  for (const [id, amount] of from) to.set(id, (to.get(id) ?? 0) + amount * factor);
}

/** Of equals the one a plan usually has first. */
function strongest(scores: Scores): FunctionId {
  let best: FunctionId = 'measure';
  let most = 0;
  for (const { id } of sentenceFunctions) {
    const amount = scores.get(id) ?? 0;
    // Sums of shares differ in their last digits.
    if (amount > most + 1e-9) [best, most] = [id, amount];
  }
  return best;
}
