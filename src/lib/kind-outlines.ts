/** Typical outlines by kind of organisation and document, for drafts to start from. */
import type { KindOutline, KindPart } from '../compare/kind-outline.ts';
import { textOf } from '../plan/count-texts.ts';
import { splitMarker } from '../plan/split-marker.ts';
import type { Corpus, Reading } from './corpus.ts';
import { topicNames } from './topic-names.ts';
import { typicalOutline } from './typical-outline.ts';
import type { OutlinePart } from './typical-outline.ts';

/** Of fewer plans nothing is typical. */
const leastTexts = 3;
/** Other wordings that are given. */
const mostOthers = 4;

/** Kinds with enough plans and some part in common: organisation and document, organisation, document. */
export function kindOutlines({ readings, topics }: Pick<Corpus, 'readings' | 'topics'>): KindOutline[] {
  const names = topicNames(topics);
  const kinds: readonly ((reading: Reading) => Pick<KindOutline, 'orgType' | 'genre'> | undefined)[] = [
    ({ plan: { orgType, genre } }) => (orgType && genre ? { orgType, genre } : undefined),
    ({ plan: { orgType } }) => (orgType ? { orgType } : undefined),
    ({ plan: { genre } }) => (genre ? { genre } : undefined),
  ];
  return kinds.flatMap((kindOf) => {
    const groups = Map.groupBy(readings, (reading) => JSON.stringify(kindOf(reading) ?? null));
    return [...groups]
      .filter(([key]) => key !== 'null')
      .map(([key, own]): KindOutline => {
        const { parts, texts } = typicalOutline(own, names);
        return { ...(JSON.parse(key) as object), texts, parts: parts.map((part) => toPart(part, texts)) };
      })
      .filter(({ texts, parts }) => texts >= leastTexts && parts.length > 0)
      .sort((a, b) => b.texts - a.texts);
  });
}

function toPart({ label, headings, texts }: OutlinePart, all: number): KindPart {
  /** Whose each wording is: what is taken from another plan speaks once. */
  const whose = new Map<string, Set<string>>();
  for (const { plan, id, heading } of headings) {
    const { text } = splitMarker(heading);
    whose.set(text, (whose.get(text) ?? new Set()).add(textOf({ plan, anchor: id })));
  }
  const wordings = [...whose].sort(([a, x], [b, y]) => y.size - x.size || a.length - b.length);
  const [first] = wordings;
  const heading = first && first[1].size > 1 ? first[0] : label;
  return {
    label,
    heading,
    texts,
    most: texts > all / 2,
    others: wordings
      .map(([text]) => text)
      .filter((text) => text !== heading)
      .slice(0, mostOthers),
  };
}
