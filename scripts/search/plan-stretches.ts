/** What each heading and sentence of a plan is about and for, by its positions in the index. */
import { matchTopics } from '../../src/plan/match-topics.ts';
import { readSentences } from '../../src/plan/read-sentences.ts';
import { sentenceFunctions } from '../../src/plan/sentence-functions.ts';
import type { Topic } from '../../src/schema/topic.ts';
import type { FragmentAnchor } from '../../src/search/plan-fragment.ts';
import type { Place, PlaceKind } from '../../src/search/places.ts';
import type { IndexedPlan } from './read-plans.ts';

/** Every kind, in the order in which files number them. */
export const placeKinds: readonly PlaceKind[] = ['heading', ...sentenceFunctions.map(({ id }) => id)];

/** The headings and sentences of a plan of `length` positions, whose anchors say where each begins. */
export function toPlaces(
  { data, sections }: IndexedPlan,
  anchors: readonly FragmentAnchor[],
  length: number,
  vocabulary: readonly Topic[],
): Omit<Place, 'section'>[] {
  const names = new Map(vocabulary.map(({ id, name }) => [id, name]));
  const toNames = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  const topics = matchTopics(sections, data.title, vocabulary);
  const sentences = new Map(readSentences(sections, topics).map((sentence) => [sentence.id, sentence]));
  const starts = anchors.filter(({ element }) => element !== 'div');
  return starts.map(({ element, id, location }, at) => {
    const sentence = element === 'span' ? sentences.get(id) : undefined;
    return {
      // What stands before the first sentence of a paragraph belongs to it.
      start: at === 0 ? 0 : location,
      end: starts[at + 1]?.location ?? length,
      kind: sentence ? sentence.function : 'heading',
      topics: toNames(sentence ? sentence.topics : (topics.sections.get(id) ?? [])),
    };
  });
}
