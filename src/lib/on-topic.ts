/** What stands in sentences on a topic. */
import type { Reading } from './corpus.ts';

interface Anchored {
  readonly plan: { readonly id: string };
  /** Absent where a plan has no anchors. */
  readonly anchor?: string | undefined;
}

const known = new WeakMap<readonly Reading[], ReadonlyMap<string, readonly string[]>>();

/** Whether a place is in a sentence, or under a heading, that is on a topic. */
export function isOnTopic(readings: readonly Reading[], topic: string): (place: Anchored) => boolean {
  const topics = known.get(readings) ?? topicsByAnchor(readings);
  known.set(readings, topics);
  return ({ plan, anchor }) => topics.get(`${plan.id}#${anchor}`)?.includes(topic) ?? false;
}

function topicsByAnchor(readings: readonly Reading[]): Map<string, readonly string[]> {
  return new Map(
    readings.flatMap(({ plan, sentences, topics }) => [
      ...[...topics.sections].map(([id, own]) => [`${plan.id}#${id}`, own] as const),
      ...sentences.map((it) => [`${plan.id}#${it.id}`, it.topics] as const),
    ]),
  );
}
