/** What the search field suggests, gathered from what the pages list. The file is bounded, however many plans there are. */
import { countTexts } from '../plan/count-texts.ts';
import { splitEdition } from '../plan/regulation-title.ts';
import type { RegulationVocabulary } from '../schema/regulation.ts';
import type { Suggestion, SuggestionKind } from '../search/suggestions.ts';
import { calendarParts } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { RegulationEntry } from './cited-documents.ts';
import type { Corpus, Plan } from './corpus.ts';
import { hasOwnPage } from './indicators.ts';
import type { IndicatorIndex } from './indicators.ts';
import { regulationUrl } from './regulation-pages.ts';
import { sharedClauses, sharedHeadings } from './shared-wordings.ts';
import type { SharedWording } from './shared-wordings.ts';
import { indicatorUrl, planUrl, topicUrl, toUrl } from './urls.ts';

/**
 * Entries of each kind at most, the most frequent first. Topics, indicators and parts of the year are bounded by their
 * vocabularies; the others are cut so that a phone fetches and matches them without a wait. What is cut is still found
 * by searching for it.
 */
export const mostSuggested: Readonly<Record<SuggestionKind, number>> = {
  topic: 200,
  indicator: 300,
  regulation: 300,
  calendar: 40,
  phrase: 1000,
  heading: 300,
  plan: 500,
};
/** Spellings of a document beside its title. */
const mostSpellings = 6;

/** What the pages list. */
interface Listed {
  readonly corpus: Pick<Corpus, 'plans' | 'topics' | 'readings'>;
  readonly indicators: Pick<IndicatorIndex<Plan>, 'named'>;
  readonly regulations: readonly RegulationEntry[];
  readonly vocabulary: Pick<RegulationVocabulary, 'titles'>;
  readonly calendar: Calendar<Plan>;
}

/** Every suggestion of a corpus, by kind, the most frequent first. */
export function gatherSuggestions({ corpus, ...listed }: Listed): Suggestion[] {
  const headings = sharedHeadings(corpus.readings);
  const taken = new Set(headings.map(({ text }) => text));
  const clauses = sharedClauses(corpus.readings).filter(({ text }) => !taken.has(text));
  return [
    ...first('topic', topicSuggestions(corpus)),
    ...first('indicator', indicatorSuggestions(listed.indicators)),
    ...first('regulation', regulationSuggestions(listed.regulations, listed.vocabulary)),
    ...first('calendar', calendarSuggestions(listed.calendar)),
    ...first('phrase', clauses.map(wordingSuggestion)),
    ...first('heading', headings.map(wordingSuggestion)),
    ...first('plan', planSuggestions(corpus.plans)),
  ];
}

type Found = Pick<Suggestion, 'text' | 'count'> & Partial<Pick<Suggestion, 'url' | 'others'>>;

function first(kind: SuggestionKind, found: readonly Found[]): Suggestion[] {
  return [...found]
    .sort((a, b) => b.count - a.count)
    .slice(0, mostSuggested[kind])
    .map(({ others = [], ...it }) => ({ kind, ...it, others: distinct(others, it.text) }));
}

function distinct(spellings: readonly string[], text: string): string[] {
  return [...new Set(spellings)].filter((it) => it !== text && it !== '');
}

/** Topics that something is written on, by their name and by the terms that speak for them; a part's terms are not its whole's. */
function topicSuggestions({ topics, readings }: Pick<Corpus, 'topics' | 'readings'>): Found[] {
  const written = topics.filter(({ passages }) => passages.length > 0);
  const plansOn = new Map<string, Plan[]>(written.map(({ id }) => [id, []]));
  for (const { plan, sentences } of readings)
    for (const id of new Set(sentences.flatMap((sentence) => sentence.topics))) plansOn.get(id)?.push(plan);
  return written.map(({ id, name, match }) => {
    const parts = written.filter(({ within }) => within === id);
    const ofParts = new Set(parts.flatMap((part) => part.match.strong));
    return {
      text: name,
      count: countTexts(plansOn.get(id) ?? []),
      url: topicUrl(id),
      others: match.strong.filter((term) => !ofParts.has(term)),
    };
  });
}

function indicatorSuggestions({ named }: Listed['indicators']): Found[] {
  return named.map((group) => ({
    text: group.name,
    count: group.places.length,
    url: indicatorUrl(group.id, hasOwnPage(group)),
    others: group.term?.aliases ?? [],
  }));
}

/** Documents by their title, with and without 中华人民共和国 and the edition, and as plans and the vocabulary also write it. */
function regulationSuggestions(entries: Listed['regulations'], vocabulary: Listed['vocabulary']): Found[] {
  const known = new Map(vocabulary.titles.map((it) => [it.title, it]));
  return entries
    .filter(({ kind }) => kind.document)
    .map(({ id, title, variants, count }) => {
      const { aliases = [], misspelt = [] } = known.get(title) ?? {};
      const bare = [title, splitEdition(title).work].map((it) => it.replace(/^中华人民共和国(?=.)/u, ''));
      return {
        text: title,
        count,
        url: regulationUrl(id, entries),
        others: distinct([...bare, ...aliases, ...misspelt, ...variants], title).slice(0, mostSpellings),
      };
    });
}

/** Months, quarters, half-years and frequencies in which something is done, in the order of the year where as much is. */
function calendarSuggestions(calendar: Listed['calendar']): Found[] {
  return calendarParts(calendar)
    .filter((part) => part !== calendar.loose && part.rows.length > 0)
    .map(({ id, label, rows }) => ({ text: label, count: rows.length, url: toUrl(`calendar/#m${id}`) }));
}

function wordingSuggestion({ text, texts }: SharedWording): Found {
  return { text, count: texts };
}

/** Titles of plans. Of a title that several have, none is the one that is meant: it is looked up. */
function planSuggestions(plans: readonly Plan[]): Found[] {
  return [...Map.groupBy(plans, ({ title }) => title)].map(([text, own]) => ({
    text,
    count: own.length,
    url: own.length === 1 ? planUrl(own[0].id) : undefined,
  }));
}
