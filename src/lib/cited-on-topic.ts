/** Which documents are cited where plans write on a topic. */
import { countPlaces } from '../plan/count-texts.ts';
import type { RegulationEntry, RegulationPlace } from './cited-documents.ts';
import type { Reading } from './corpus.ts';

/** A document with how many texts cite it in sentences on the topic. */
export interface CitedOnTopic {
  readonly entry: RegulationEntry;
  readonly texts: number;
}

type ByTopic = ReadonlyMap<string, readonly CitedOnTopic[]>;
type ReadTopics = Pick<Reading, 'sentences' | 'topics'> & { readonly plan: { readonly id: string } };

const known = new WeakMap<readonly RegulationEntry[], ByTopic>();

/**
 * The documents that sentences and headings on each topic cite, by its id, the most cited first; a topic where none is
 * cited is not in it. Found once for a list of documents.
 */
export function citedOnTopics(entries: readonly RegulationEntry[], readings: readonly ReadTopics[]): ByTopic {
  const cited = known.get(entries) ?? gather(entries, readings);
  known.set(entries, cited);
  return cited;
}

function gather(entries: readonly RegulationEntry[], readings: readonly ReadTopics[]): ByTopic {
  const topicsAt = topicsOfPlaces(
    entries.flatMap(({ places }) => places),
    readings,
  );
  const byTopic = new Map<string, CitedOnTopic[]>();
  for (const entry of entries) {
    const own = new Map<string, RegulationPlace[]>();
    for (const place of entry.places)
      for (const topic of topicsAt.get(place) ?? []) {
        const places = own.get(topic);
        if (places) places.push(place);
        else own.set(topic, [place]);
      }
    for (const [topic, places] of own) {
      const cited = byTopic.get(topic) ?? [];
      byTopic.set(topic, cited);
      cited.push({ entry, texts: countPlaces(places) });
    }
  }
  for (const cited of byTopic.values()) cited.sort((a, b) => b.texts - a.texts);
  return byTopic;
}

/** Plan by plan: the anchors of a whole corpus would take more room than its citations. */
function topicsOfPlaces(
  places: readonly RegulationPlace[],
  readings: readonly ReadTopics[],
): Map<RegulationPlace, readonly string[]> {
  const byPlan = Map.groupBy(places, ({ plan }) => plan.id);
  const topicsAt = new Map<RegulationPlace, readonly string[]>();
  for (const { plan, sentences, topics } of readings) {
    const cited = byPlan.get(plan.id);
    if (!cited) continue;
    const anchors = new Map([...topics.sections, ...sentences.map((it) => [it.id, it.topics] as const)]);
    for (const place of cited) topicsAt.set(place, anchors.get(place.anchor ?? '') ?? []);
  }
  return topicsAt;
}
