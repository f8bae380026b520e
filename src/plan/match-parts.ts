/**
 * Parts of topics: too narrow to name a plan by, but what one looks for in sections and sentences (院感 within 医疗质量).
 * They take no share from the topics of a plan.
 */
import { foldText } from '../text/fold.ts';
import type { Section } from './document.ts';
import type { TopicTerms } from './match-topics.ts';
import { indexTerms } from './term-index.ts';
import type { TermIndex } from './term-index.ts';

/** Part ids by section and by sentence; those without any are not in their map. */
export interface PartMatch {
  readonly sections: ReadonlyMap<string, readonly string[]>;
  readonly sentences: ReadonlyMap<string, readonly string[]>;
}

/** A section is on a part where this much of its sentences is, or its heading. */
const leastOfSection = 0.5;

const indexes = new WeakMap<readonly TopicTerms[], TermIndex<string>>();

/** Finds the parts that sections and sentences are about: one strong term settles a sentence. */
export function matchParts(sections: readonly Section[], vocabulary: readonly TopicTerms[]): PartMatch {
  const index = indexes.get(vocabulary) ?? indexParts(vocabulary);
  indexes.set(vocabulary, index);
  const find = (text: string) => new Set(index(text).filter((id) => id !== ''));
  const bySection = new Map<string, string[]>();
  const bySentence = new Map<string, string[]>();
  for (const { id, heading, paragraphs } of sections) {
    const counts = new Map<string, number>();
    let total = 0;
    for (const { text, sentences } of paragraphs) {
      for (const sentence of sentences) {
        const found = find(text.slice(sentence.start, sentence.end));
        if (found.size > 0) bySentence.set(sentence.id, [...found]);
        for (const part of found) counts.set(part, (counts.get(part) ?? 0) + 1);
        total += 1;
      }
    }
    const most = [...counts].flatMap(([part, count]) => (count >= leastOfSection * total ? [part] : []));
    const own = new Set([...find(heading), ...most]);
    if (own.size > 0) bySection.set(id, [...own]);
  }
  return { sections: bySection, sentences: bySentence };
}

/** Terms of all parts; what swallows a term is indexed under no name. */
function indexParts(vocabulary: readonly TopicTerms[]): TermIndex<string> {
  const terms = vocabulary
    .filter(({ within }) => within !== undefined)
    .flatMap(({ id, match }) => [
      ...match.strong.map((term) => [foldText(term), id] as const),
      ...match.not.map((term) => [foldText(term), ''] as const),
    ]);
  return indexTerms(terms);
}
