/** The sentences of a plan with what they are about and what they are for. */
import type { Topic } from '../schema/topic.ts';
import { bareNumerals } from './bare-numerals.ts';
import type { Mark, Section } from './document.ts';
import { itemMarker } from './item-marker.ts';
import { matchFunctions } from './match-functions.ts';
import type { FunctionId } from './sentence-functions.ts';
import type { TopicMatch } from './match-topics.ts';

/** A sentence, with what is known of it. */
export interface PlanSentence {
  /** Anchor on the plan's page. */
  readonly id: string;
  readonly text: string;
  /** Length of what it begins with that belongs to its list: `（二）`, `六是`, a mark left over. */
  readonly lead: number;
  /** Headings above it, outermost first; empty before the first heading. */
  readonly path: readonly string[];
  /** Topic ids, strongest first: its own, or its section's where it names none. */
  readonly topics: readonly Topic['id'][];
  readonly function: FunctionId;
  /** Part of it is illegible in the source. */
  readonly damaged: boolean;
  /** Stretches of `text` that a reader must fill. */
  readonly blanks: readonly Mark[];
}

/** Every sentence in order. Their functions are worked out where they are not given. */
export function readSentences(
  sections: readonly Section[],
  topics: Pick<TopicMatch, 'sections' | 'sentences'>,
  functions: ReadonlyMap<string, FunctionId> = matchFunctions(sections),
): PlanSentence[] {
  return sections.flatMap(({ id: section, path, paragraphs }) => {
    const numerals = bareNumerals(paragraphs.map(({ text }) => text));
    return paragraphs.flatMap(({ text, marks = [], sentences }, at) =>
      sentences.map(({ id, start, end }): PlanSentence => {
        const inside = marks
          .filter((mark) => mark.start < end && mark.end > start)
          .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
        const words = text.slice(start, end);
        return {
          id,
          text: words,
          lead: (start === 0 && numerals[at]) || leadLength(words),
          path,
          topics: topics.sentences.get(id) ?? topics.sections.get(section)?.slice(0, 1) ?? [],
          function: functions.get(id) ?? 'measure',
          damaged: inside.some(({ kind }) => kind === 'damage'),
          blanks: inside.filter(({ kind }) => kind === 'blank'),
        };
      }),
    );
  });
}

/** Marks left over at the start of a sentence. */
const leftOver = /^[，、；。,;\s]+/u;

/** How much of a sentence is the number of its list and what is left of the sentence before. */
export function leadLength(sentence: string): number {
  const marker = itemMarker(sentence).length;
  const rest = sentence.slice(marker);
  const item = rest.replace(leftOver, '');
  const lead = marker + rest.length - item.length + itemMarker(item).length;
  return lead < sentence.length ? lead : 0;
}
