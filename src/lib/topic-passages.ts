/** Where plans write about a topic: sections that are on it, and sentences that stand elsewhere. */
import { isRepeated } from '../plan/count-texts.ts';
import type { CountedPlan } from '../plan/count-texts.ts';
import type { Paragraph, Section } from '../plan/document.ts';

/** What one plan has on a topic, by id. */
export interface TopicPassages<P> {
  readonly plan: P;
  readonly sections: readonly string[];
  readonly sentences: readonly string[];
}

interface TopicMatches {
  readonly sections: ReadonlyMap<string, readonly string[]>;
  readonly sentences: ReadonlyMap<string, readonly string[]>;
}

/** More than any rank: a plan has few topics. */
const behindAll = 100;

interface OnTopics {
  /** Topic ids, strongest first. */
  readonly topics: readonly string[];
  readonly quality?: { readonly spun?: number | undefined } | undefined;
}

/**
 * The passages on each topic, in the plans that have the topic or a section on it: plans that are mainly about it first,
 * spun ones behind all others.
 * Sentences in plans that are not on the topic are left out: they only brush it.
 */
export function gatherPassages<P extends OnTopics>(
  topics: readonly string[],
  plans: readonly P[],
  match: (plan: P) => TopicMatches,
): ReadonlyMap<string, TopicPassages<P>[]> {
  const passages = new Map<string, TopicPassages<P>[]>(topics.map((id) => [id, []]));
  for (const plan of plans) {
    const { sections, sentences } = match(plan);
    const sectionsOf = invert(sections);
    const sentencesOf = invert(sentences);
    for (const id of new Set([...plan.topics, ...sectionsOf.keys()])) {
      passages
        .get(id)
        ?.push({ plan, sections: sectionsOf.get(id) ?? [], sentences: sentencesOf.get(id) ?? [] });
    }
  }
  const rank = (id: string, { topics: own, quality }: P) =>
    (own.includes(id) ? own.indexOf(id) : own.length + 5) + (quality?.spun === undefined ? 0 : behindAll);
  for (const [id, own] of passages) own.sort((a, b) => rank(id, a.plan) - rank(id, b.plan));
  return passages;
}

const known = new WeakMap<readonly TopicPassages<unknown>[], readonly TopicPassages<unknown>[]>();

/** The same without what an earlier plan has too: neither shown nor counted twice. Found once for a list. */
export function withoutRepeated<P extends CountedPlan>(
  passages: readonly TopicPassages<P>[],
): readonly TopicPassages<P>[] {
  const ready = known.get(passages) as readonly TopicPassages<P>[] | undefined;
  if (ready) return ready;
  const own = passages.flatMap(({ plan, sections, sentences }) => {
    if (isRepeated({ plan })) return [];
    const isOwn = (anchor: string) => !isRepeated({ plan, anchor });
    return [{ plan, sections: sections.filter(isOwn), sentences: sentences.filter(isOwn) }];
  });
  known.set(passages, own);
  return own;
}

function invert(topicsOf: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const inverted = new Map<string, string[]>();
  for (const [place, topics] of topicsOf) {
    for (const topic of topics) {
      const own = inverted.get(topic);
      if (own) own.push(place);
      else inverted.set(topic, [place]);
    }
  }
  return inverted;
}

export interface Excerpt {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface LooseSentence {
  readonly id: string;
  readonly text: string;
}

/** The text of passages: sections whole (with what stands below them where they have no text of their own), and sentences outside those. */
export function excerpts(
  sections: readonly Section[],
  { sections: ids, sentences }: Pick<TopicPassages<unknown>, 'sections' | 'sentences'>,
): { readonly whole: readonly Excerpt[]; readonly loose: readonly LooseSentence[] } {
  const texts = ids.flatMap((id) => sectionWithText(sections, id) ?? []);
  // A section shown with those below it makes theirs a repetition.
  const whole = texts.filter(
    ({ paragraphs }, at) => !texts.slice(0, at).some((it) => it.paragraphs.includes(paragraphs[0])),
  );
  const shown = new Set(
    whole.flatMap(({ paragraphs }) => paragraphs.flatMap((it) => it.sentences.map(({ id }) => id))),
  );
  const wanted = new Set(sentences.filter((id) => !shown.has(id)));
  const loose = sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      paragraph.sentences
        .filter(({ id }) => wanted.has(id))
        .map(({ id, start, end }) => ({ id, text: paragraph.text.slice(start, end) })),
    ),
  );
  return { whole, loose };
}

function sectionWithText(sections: readonly Section[], id: string): Excerpt | undefined {
  const at = sections.findIndex((section) => section.id === id);
  if (at < 0) return undefined;
  const { heading, depth, paragraphs } = sections[at];
  if (paragraphs.length > 0) return { id, heading, paragraphs };
  const below = sections.slice(at + 1);
  const end = below.findIndex((other) => other.depth <= depth);
  const inside = below.slice(0, end < 0 ? undefined : end);
  return { id, heading, paragraphs: inside.flatMap((other) => other.paragraphs) };
}
