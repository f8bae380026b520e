/** Words in a text that stand where another is meant: the traces of a site that replaced words by supposed synonyms. */
import type { SpunWords, Substitution } from '../schema/substitution.ts';
import { contextModel, surroundings } from './word-contexts.ts';
import type { ContextModel } from './word-contexts.ts';

/** A place that reads as if a word was replaced; UTF-16 offsets into the text. */
export interface FoundSubstitution {
  readonly start: number;
  readonly end: number;
  readonly spun: string;
  /** What probably stood there. */
  readonly original: string;
  /** How much speaks for it, as a natural logarithm. */
  readonly gain: number;
}

/** What a form that is no word is worth, and one in a set phrase of its original. */
const certain = { always: 10, phrase: 8 };
/** By the neighbours alone an original must be so much likelier, e to this; they never say as much as a set phrase. */
const byNeighbours = { least: 2.5, most: 6 };

interface Cut {
  readonly before: string;
  readonly after: string;
}

interface Form extends Substitution {
  readonly swallowed: readonly Cut[];
  /** Set phrases by original. */
  readonly set: readonly (Cut & { readonly original: string })[];
}

interface Candidate {
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  /** The same place in the text with the first original in every candidate. */
  readonly restored: { readonly start: number; readonly end: number };
}

interface Index {
  /** By first character, the longest first. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  readonly model: ContextModel;
}

const indexes = new WeakMap<SpunWords, Index>();

/** Every place of a text that reads as if a word was replaced, in order. */
export function findSubstitutions(text: string, words: SpunWords): FoundSubstitution[] {
  const { forms, model } = indexOf(words);
  const { candidates, restored } = findCandidates(text, forms);
  return candidates.flatMap((candidate) => judge(candidate, text, restored, model));
}

function indexOf(words: SpunWords): Index {
  const known = indexes.get(words);
  if (known) return known;
  const longestFirst = words.pairs.map(toForm).sort((a, b) => b.spun.length - a.spun.length);
  const index = {
    forms: Map.groupBy(longestFirst, ({ spun }) => spun[0]),
    model: contextModel(words.contexts),
  };
  indexes.set(words, index);
  return index;
}

function toForm(pair: Substitution): Form {
  return {
    ...pair,
    swallowed: pair.not.flatMap((phrase) => cutsOf(phrase, pair.spun)),
    set: pair.originals.flatMap((original) =>
      pair.phrases.flatMap((phrase) => cutsOf(phrase, original).map((cut) => ({ ...cut, original }))),
    ),
  };
}

/** What stands before and behind every place of `word` in `phrase`. */
function cutsOf(phrase: string, word: string): Cut[] {
  const cuts: Cut[] = [];
  for (let at = phrase.indexOf(word); at >= 0; at = phrase.indexOf(word, at + 1)) {
    cuts.push({ before: phrase.slice(0, at), after: phrase.slice(at + word.length) });
  }
  return cuts;
}

/** Every place of a form, the longest where several begin; and the text with their originals. */
function findCandidates(text: string, forms: ReadonlyMap<string, readonly Form[]>) {
  const candidates: Candidate[] = [];
  let restored = '';
  for (let at = 0; at < text.length;) {
    const form = forms
      .get(text[at])
      ?.find(
        ({ spun, swallowed }) =>
          text.startsWith(spun, at) && !swallowed.some((cut) => stands(cut, text, at, at + spun.length)),
      );
    if (!form) {
      restored += text[at++];
      continue;
    }
    const start = restored.length;
    restored += form.originals[0];
    candidates.push({
      form,
      start: at,
      end: at + form.spun.length,
      restored: { start, end: restored.length },
    });
    at += form.spun.length;
  }
  return { candidates, restored };
}

/** A phrase stands there, with whatever word in its gap. */
function stands({ before, after }: Cut, text: string, start: number, end: number): boolean {
  return (
    text.startsWith(after, end) && start >= before.length && text.startsWith(before, start - before.length)
  );
}

function judge(
  { form, start, end, restored }: Candidate,
  text: string,
  whole: string,
  model: ContextModel,
): FoundSubstitution[] {
  const found = { start, end, spun: form.spun };
  if (form.always) return [{ ...found, original: form.originals[0], gain: certain.always }];
  // A neighbour may be spun as well: 平安训练 was 安全教育.
  const phrase = form.set.find(
    ({ before, after }) =>
      (text.startsWith(after, end) || whole.startsWith(after, restored.end)) &&
      (endsAt(text, start, before) || endsAt(whole, restored.start, before)),
  );
  if (phrase) return [{ ...found, original: phrase.original, gain: certain.phrase }];
  const places = [surroundings(text, start, end), surroundings(whole, restored.start, restored.end)];
  const [best] = form.originals
    .map((original) => ({
      original,
      gain: Math.max(...places.map((place) => model.gain(original, form.spun, place))),
    }))
    .sort((a, b) => b.gain - a.gain);
  if (best.gain < byNeighbours.least) return [];
  return [{ ...found, original: best.original, gain: Math.min(byNeighbours.most, best.gain) }];
}

function endsAt(text: string, end: number, words: string): boolean {
  return end >= words.length && text.startsWith(words, end - words.length);
}
