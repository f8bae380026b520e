/**
 * Which topics a plan, its sections and its sentences are about.
 * Sentences are weighed first, by the terms of the vocabulary; sections and the plan follow from them.
 */
import type { Topic } from '../schema/topic.ts';
import type { Section } from './document.ts';
import { matchParts } from './match-parts.ts';
import { indexTerms } from './term-index.ts';
import type { TermIndex } from './term-index.ts';
import { foldText } from '../text/fold.ts';

/** Topic ids, strongest first. A section or sentence without any is not in its map. */
export interface TopicMatch {
  /** One to five; none only where no term stands in the plan. */
  readonly plan: readonly string[];
  /** By `Section.id`. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
  /** What the words of a heading say by themselves, by `Section.id`. */
  readonly headings: ReadonlyMap<string, readonly string[]>;
  /** By `Sentence.id`. */
  readonly sentences: ReadonlyMap<string, readonly string[]>;
}

/** What of a topic decides where it is found. */
export type TopicTerms = Pick<Topic, 'id' | 'match' | 'within'>;

/** How much each topic has of a stretch of text; together 1 at most. */
type Shares = Map<string, number>;

/** The topics a term settles alone and those it only supports. With neither, it swallows the terms inside it. */
interface Term {
  readonly strong: string[];
  readonly weak: string[];
}

// Chosen on annotated plans. None is critical: moved by a fifth, each shifts precision and recall by a point or two.

/** A plan has no more topics than a reader takes in at a glance. */
const mostTopics = 5;
/** A topic stays if it has this share of the plan, and this part of what the strongest has. */
const leastShare = 0.045;
const leastOfStrongest = 0.065;
/** A topic of a section has this share of it. */
const leastOfSection = 0.2;
/** A topic is seen to stand in a paragraph where a sentence is about it at least so much; in three it is established. */
const leastToBeSeen = 0.25;
const establishedIn = 3;
/** What a topic that is seen nowhere keeps of its share. */
const unseen = 0.4;
/** A heading weighs as much as one or two sentences, by its depth. */
const headingWeights = [0, 1.6, 1.2, 0.9];
/** A sentence weighs by its length up to this many characters: a long list is not many statements. */
const fullSentence = 40;
/** The part of a sentence that goes to the topics of its heading. */
const headingPull = 0.3;
/** Each heading further out speaks this much more softly. */
const outerFade = 0.5;
/** What the topics of the title get on top. A title may lie: alone it gives a topic only where nothing else does. */
const titleGain = 0.15;

const indexes = new WeakMap<readonly TopicTerms[], TermIndex<Term>>();

/** Finds the topics of a plan. The index of a vocabulary is built once and kept as long as the vocabulary is. */
export function matchTopics(
  sections: readonly Section[],
  title: string,
  vocabulary: readonly TopicTerms[],
): TopicMatch {
  const { shares, ...matches } = weighTopics(sections, title, vocabulary);
  const parts = matchParts(sections, vocabulary);
  const strongest = shares[0]?.[1] ?? 0;
  const plan = shares
    .filter(([, share], i) => i === 0 || share >= Math.max(leastShare, leastOfStrongest * strongest))
    .slice(0, mostTopics)
    .map(([topic]) => topic);
  return {
    plan,
    // A part says more of a sentence than what it is part of; of a section, less.
    sections: joinLists(matches.sections, parts.sections),
    headings: matches.headings,
    sentences: joinLists(parts.sentences, matches.sentences),
  };
}

function joinLists(
  first: ReadonlyMap<string, readonly string[]>,
  second: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  const joined = new Map(first);
  for (const [id, own] of second) joined.set(id, [...(first.get(id) ?? []), ...own]);
  return joined;
}

/** The same before the weak topics of the plan are cut off: every topic with its share, strongest first. */
export function weighTopics(
  sections: readonly Section[],
  title: string,
  vocabulary: readonly TopicTerms[],
): Omit<TopicMatch, 'plan'> & { readonly shares: readonly (readonly [topic: string, share: number])[] } {
  const index = indexOf(vocabulary);
  const mentions: Shares = new Map();
  const find = (text: string): Term[] => {
    const terms = index(text);
    for (const { strong, weak } of terms) {
      for (const topic of [...strong, ...weak]) mentions.set(topic, (mentions.get(topic) ?? 0) + 1);
    }
    return terms;
  };
  const bySection = new Map<string, readonly string[]>();
  const byHeading = new Map<string, readonly string[]>();
  const bySentence = new Map<string, readonly string[]>();
  const total: Shares = new Map();
  const seen = new Map<string, Set<string>>();
  const headings: { readonly depth: number; readonly shares: Shares }[] = [];
  let places = 0;

  for (const section of sections) {
    while (headings.length > 0 && headings[0].depth >= section.depth) headings.shift();
    const own: Shares = new Map();
    let weight = 0;
    const count = (shares: Shares, amount: number, place: string) => {
      weight += amount;
      add(own, shares, amount);
      for (const [topic, share] of shares) {
        if (share < leastToBeSeen) continue;
        seen.set(topic, (seen.get(topic) ?? new Set()).add(place));
      }
    };
    if (section.heading !== '') {
      const shares = weigh(find(section.heading), blend(headings.map((heading) => heading.shares)));
      headings.unshift({ depth: section.depth, shares });
      if (shares.size > 0)
        byHeading.set(
          section.id,
          ranked(shares).map(([topic]) => topic),
        );
      count(shares, headingWeights[Math.min(section.depth, headingWeights.length - 1)], `${places++}`);
    }
    const heading = blend(headings.map(({ shares }) => shares));
    for (const paragraph of section.paragraphs) {
      const place = `${places++}`;
      // A paragraph opens with what it is about: `3、加强产科建设。…`
      let context = heading;
      for (const [i, sentence] of paragraph.sentences.entries()) {
        const shares = weigh(find(paragraph.text.slice(sentence.start, sentence.end)), context);
        if (shares.size > 0)
          bySentence.set(
            sentence.id,
            ranked(shares).map(([topic]) => topic),
          );
        const pulled: Shares = new Map();
        add(pulled, shares, 1 - headingPull);
        add(pulled, context, headingPull);
        count(pulled, Math.min(sentence.end - sentence.start, fullSentence) / fullSentence, place);
        if (i === 0) context = blend([shares, heading]);
      }
    }
    add(total, own, 1);
    const topics = ranked(own).filter(([, amount]) => amount >= leastOfSection * weight);
    if (topics.length > 0)
      bySection.set(
        section.id,
        topics.map(([topic]) => topic),
      );
  }

  const sum = sumOf(total);
  const inTitle = weigh(find(title), new Map());
  const shares: Shares = new Map();
  for (const [topic, amount] of total) {
    const established = Math.min(1, (seen.get(topic)?.size ?? 0) / Math.min(establishedIn, places));
    const share = (amount / sum) * (unseen + (1 - unseen) * established);
    shares.set(topic, share + titleGain * (inTitle.get(topic) ?? 0));
  }
  // Where the text settles nothing, the title speaks; where that is silent too, what is mentioned most.
  const mentioned = atMostOne(new Map(ranked(mentions).slice(0, 1)));
  const settled = [shares, inTitle].find(({ size }) => size > 0) ?? mentioned;
  return { shares: ranked(settled), sections: bySection, headings: byHeading, sentences: bySentence };
}

/** Shares of the topics in a heading or sentence. One weak term alone counts only where the context agrees. */
function weigh(terms: readonly Term[], context: Shares): Shares {
  const found = new Map<string, { strong: number; weak: number }>();
  for (const term of new Set(terms)) {
    for (const kind of ['strong', 'weak'] as const) {
      for (const topic of term[kind]) {
        const counts = found.get(topic) ?? { strong: 0, weak: 0 };
        counts[kind] += 1;
        found.set(topic, counts);
      }
    }
  }
  const shares: Shares = new Map();
  for (const [topic, { strong, weak }] of found) {
    let amount = 0;
    if (strong > 0) amount = 1 + 0.4 * Math.min(strong - 1, 3) + 0.15 * Math.min(weak, 3);
    else if (weak > 1) amount = 0.45 + 0.15 * Math.min(weak - 2, 3);
    else if ((context.get(topic) ?? 0) > leastOfSection) amount = 0.4;
    if (amount > 0) shares.set(topic, amount);
  }
  return atMostOne(shares);
}

/** Mixes what the headings say, innermost first, each further out more softly. Headings without topics do not speak. */
function blend(headings: readonly Shares[]): Shares {
  const mixed: Shares = new Map();
  let loudness = 1;
  for (const shares of headings) {
    if (shares.size === 0) continue;
    add(mixed, shares, loudness);
    loudness *= outerFade;
  }
  return atMostOne(mixed);
}

function add(to: Shares, from: Shares, factor: number): void {
  for (const [topic, amount] of from) to.set(topic, (to.get(topic) ?? 0) + amount * factor);
}

function atMostOne(shares: Shares): Shares {
  const sum = sumOf(shares);
  if (sum <= 1) return shares;
  return new Map([...shares].map(([topic, amount]) => [topic, amount / sum]));
}

function sumOf(shares: Shares): number {
  let sum = 0;
  for (const amount of shares.values()) sum += amount;
  return sum;
}

/** Strongest first; equals by id, so that the order of the vocabulary's files never shows. */
function ranked(shares: Shares): [topic: string, amount: number][] {
  return [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function indexOf(vocabulary: readonly TopicTerms[]): TermIndex<Term> {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const terms = new Map<string, Term>();
  const entry = (text: string): Term => {
    const folded = foldText(text);
    const term = terms.get(folded) ?? { strong: [], weak: [] };
    terms.set(folded, term);
    return term;
  };
  for (const { id, match, within } of vocabulary) {
    if (within !== undefined) continue;
    for (const text of match.strong) entry(text).strong.push(id);
    for (const text of match.weak) entry(text).weak.push(id);
    for (const text of match.not) entry(text);
  }
  const index = indexTerms(terms);
  indexes.set(vocabulary, index);
  return index;
}
