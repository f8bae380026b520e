/** Everything the pages know: plans in source order, their sources and topics, joined once per build. */
import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { Section } from '../plan/document.ts';
import { gatherPhrases } from '../plan/gather-phrases.ts';
import type { Phrase } from '../plan/gather-phrases.ts';
import type { TopicMatch } from '../plan/match-topics.ts';
import { readSentences } from '../plan/read-sentences.ts';
import type { PlanSentence } from '../plan/read-sentences.ts';
import type { Topic } from '../schema/topic.ts';
import { openReadingFiles } from '../side-files/reading-files.ts';
import type { ReadingFiles } from '../side-files/reading-files.ts';
import { keepSections } from './plan-texts.ts';
import { gatherPassages } from './topic-passages.ts';
import type { TopicPassages } from './topic-passages.ts';
import { sourceOf } from './urls.ts';

export type PlanData = CollectionEntry<'plans'>['data'];

/** A plan as lists and pages know it; its text is in its side file, see `planSections`. */
export interface Plan extends PlanData {
  readonly id: string;
  readonly digest: string;
  /** 1-based place among the plans of its source. */
  readonly number: number;
  /** Another plan has the same title: lists must say which is meant. */
  readonly namesake: boolean;
  /** Id of the earlier plan that this one repeats nearly word for word, as the converter found: both count as one. */
  readonly copyOf?: string;
}

/** A source with its plans. */
export interface Source extends Omit<CollectionEntry<'records'>['data'], 'plans'> {
  /** File stem: the source's id. */
  readonly id: string;
  readonly plans: readonly Plan[];
}

/** A topic with what is written on it. */
export interface TopicEntry extends Topic {
  /** Plans on the topic, those that are mainly about it first. */
  readonly plans: readonly Plan[];
  readonly passages: readonly TopicPassages<Plan>[];
}

/** A plan with what its sections and sentences are about and for. */
export interface Reading {
  readonly plan: Plan;
  readonly sections: readonly Section[];
  readonly topics: TopicMatch;
  readonly sentences: readonly PlanSentence[];
}

/** Everything, joined. */
export interface Corpus {
  readonly plans: readonly Plan[];
  readonly sources: readonly Source[];
  readonly topics: readonly TopicEntry[];
  /** In the order of the plans. */
  readonly readings: readonly Reading[];
  readonly phrases: readonly Phrase<Plan>[];
}

let loaded: Promise<Corpus> | undefined;

const { compare } = new Intl.Collator('en', { numeric: true });
const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id);

/** The corpus; read once in a build, afresh for every request while developing. */
export function loadCorpus(): Promise<Corpus> {
  if (!loaded || import.meta.env.DEV) loaded = readCorpus();
  return loaded;
}

async function readCorpus(): Promise<Corpus> {
  const [planEntries, records, topicEntries] = await Promise.all([
    getCollection('plans'),
    getCollection('records'),
    getCollection('topics'),
  ]);
  const bySource = Map.groupBy(planEntries, (entry) => sourceOf(entry.id));
  const titles = Map.groupBy(planEntries, (entry) => entry.data.title);
  const ordered = records.sort(byId).map(({ id, data }) => ({
    ...data,
    id,
    entries: (bySource.get(id) ?? []).sort(byId),
  }));
  const sources: Source[] = ordered.map(({ entries, ...source }) => ({
    ...source,
    plans: entries.map((entry, at) => ({
      ...entry.data,
      id: entry.id,
      digest: String(entry.digest),
      number: at + 1,
      namesake: (titles.get(entry.data.title)?.length ?? 0) > 1,
      copyOf: entry.data.quality?.duplicateOf,
    })),
  }));
  const plans = sources.flatMap((source) => source.plans);
  if (plans.length < planEntries.length) {
    const lost = planEntries.find((entry) => !plans.some((plan) => plan.id === entry.id));
    throw new Error(
      `content/plans/${lost?.id}.mdx: no record in content/records/ for ${lost?.data.source.file}`,
    );
  }
  const vocabulary = topicEntries.map((entry) => entry.data);
  const files = openReadingFiles(process.cwd(), vocabulary);
  const readings = plans.map((plan) => readPlan(plan, files));
  files.prune(plans);
  return {
    plans,
    sources,
    topics: joinTopics(vocabulary, readings),
    readings,
    phrases: gatherPhrases(readings),
  };
}

function readPlan(plan: Plan, files: ReadingFiles): Reading {
  // Astro gives the headings of a handmade plan other anchors, and none to its sentences.
  const sections = plan.plain ? keepSections(plan) : [];
  const { topics, functions } = files.read(plan, sections);
  return { plan, sections, topics, sentences: readSentences(sections, topics, functions) };
}

function joinTopics(vocabulary: readonly Topic[], readings: readonly Reading[]): TopicEntry[] {
  const ids = vocabulary.map((topic) => topic.id);
  const matches = new Map(readings.map(({ plan, topics }) => [plan.id, topics]));
  const plans = readings.map(({ plan }) => plan);
  const none: TopicMatch = { plan: [], sections: new Map(), headings: new Map(), sentences: new Map() };
  const passages = gatherPassages(ids, plans, ({ id }) => matches.get(id) ?? none);
  return vocabulary.map((topic) => {
    const own: readonly TopicPassages<Plan>[] = passages.get(topic.id) ?? [];
    const on = own.map(({ plan }) => plan).filter((plan) => plan.topics.includes(topic.id));
    return { ...topic, plans: on, passages: own };
  });
}
