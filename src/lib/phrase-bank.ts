/** The phrase bank as pages show it: a list for every topic and function, in leaves of bounded length. */
import type { Phrase } from '../plan/gather-phrases.ts';
import { sentenceFunctions } from '../plan/sentence-functions.ts';
import type { FunctionId } from '../plan/sentence-functions.ts';
import type { Plan, TopicEntry } from './corpus.ts';
import { toLeaves } from './leaves.ts';
import type { Leaf } from './leaves.ts';
import { toUrl } from './urls.ts';

/** Phrases on one page. */
export const leafSize = 100;
/** Leaves of one list: what lies beyond is in `phrases.csv`. */
const mostLeaves = 20;
/** Leaves of all lists together: a host takes only so many files, and most are the plans'. */
const mostPages = 800;
/** Stands for the topic of phrases that name none, and comes last. */
export const generalTopic = { id: 'general', name: '不分主题' };

/** The phrases on one topic by what they are for. */
export interface PhraseTopic {
  readonly id: string;
  readonly name: string;
  readonly phrases: readonly Phrase<Plan>[];
  readonly uses: readonly PhraseUse[];
}

/** Phrases of one function; only those functions are listed that have any. */
export interface PhraseUse {
  readonly id: FunctionId;
  readonly name: string;
  readonly phrases: readonly Phrase<Plan>[];
}

const known = new WeakMap<readonly Phrase<Plan>[], PhraseTopic[]>();

/** Topics that have phrases, those with most first. A phrase on three topics is in three lists. */
export function phraseTopics(
  phrases: readonly Phrase<Plan>[],
  topics: readonly Pick<TopicEntry, 'id' | 'name'>[],
): PhraseTopic[] {
  const kept = known.get(phrases);
  if (kept) return kept;
  const byTopic = new Map<string, Phrase<Plan>[]>();
  for (const phrase of phrases) {
    for (const id of phrase.topics.length > 0 ? phrase.topics : [generalTopic.id]) {
      const own = byTopic.get(id);
      if (own) own.push(phrase);
      else byTopic.set(id, [phrase]);
    }
  }
  const listed = [...topics, generalTopic].flatMap(({ id, name }) => {
    const own = byTopic.get(id);
    return own ? [{ id, name, phrases: own, uses: phraseUses(own) }] : [];
  });
  const last = ({ id }: PhraseTopic) => Number(id === generalTopic.id);
  listed.sort((a, b) => last(a) - last(b) || b.phrases.length - a.phrases.length);
  known.set(phrases, listed);
  return listed;
}

/** Phrases by function, in the order in which a plan has them. */
export function phraseUses(phrases: readonly Phrase<Plan>[]): PhraseUse[] {
  const byUse = Map.groupBy(phrases, (phrase) => phrase.function);
  return sentenceFunctions.flatMap(({ id, name }) => {
    const own = byUse.get(id);
    return own ? [{ id, name, phrases: own }] : [];
  });
}

/** Leaves that a list may have where it stands beside these: `mostLeaves`, or fewer where all would be too many. */
export function leavesOfEach(uses: readonly Pick<PhraseUse, 'phrases'>[], budget = mostPages): number {
  const leaves = uses.map(({ phrases }) => Math.ceil(phrases.length / leafSize));
  const total = (limit: number) => leaves.reduce((sum, own) => sum + Math.min(own, limit), 0);
  let limit = mostLeaves;
  while (limit > 1 && total(limit) > budget) limit -= 1;
  return limit;
}

/** A list in leaves: `/phrases/nursing/supervision/`, `/phrases/nursing/supervision/2/`. */
export function phraseLeaves(
  phrases: readonly Phrase<Plan>[],
  size = leafSize,
  most = mostLeaves,
): Leaf<Phrase<Plan>>[] {
  return toLeaves(phrases, size, most);
}

/** The list of a topic, of one function of it if given, at a leaf. */
export function phrasesUrl(topic: string, use?: FunctionId, leaf = 1): string {
  return toUrl(
    ['phrases', topic, use, leaf > 1 ? leaf : undefined, ''].filter((it) => it !== undefined).join('/'),
  );
}
