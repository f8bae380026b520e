import { describe, expect, test } from 'vitest';
import { toSections } from '../../src/plan/document.ts';
import { matchTopics } from '../../src/plan/match-topics.ts';
import { foldText } from '../../src/text/fold.ts';
import { topicFiles, vocabulary } from './vocabulary.ts';

/** Topics of a sentence that stands alone, found with the whole vocabulary. */
function topicsOf(sentence: string): readonly string[] {
  return matchTopics(toSections([{ depth: 0, text: sentence }]), '', vocabulary).sentences.get('s0.1') ?? [];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

describe('The vocabulary', () => {
  test('has a file named for every id', () => {
    expect(topicFiles.map(([file]) => file)).toEqual(vocabulary.map(({ id }) => `${id}.yml`));
  });

  test('gives every topic a name of its own', () => {
    expect(vocabulary.length).toBeGreaterThan(0);
    expect(repeated(vocabulary.map(({ name }) => name))).toEqual([]);
  });

  test('lets no term settle two topics, nor the same one twice', () => {
    const whole = vocabulary.filter(({ within }) => within === undefined);
    expect(repeated(whole.flatMap(({ match }) => match.strong.map((term) => foldText(term))))).toEqual([]);
  });

  test('has parts only of topics there are, and never gives one to a plan', () => {
    const parts = vocabulary.filter(({ within }) => within !== undefined);
    expect(parts.length).toBeGreaterThan(0);
    for (const { id, within, examples } of parts) {
      expect(vocabulary.find((topic) => topic.id === within)?.within, id).toBeUndefined();
      expect(vocabulary.map((topic) => topic.id)).toContain(within);
      const blocks = examples.map((text) => ({ depth: 0, text }));
      const { plan, sections } = matchTopics(toSections(blocks), examples[0], vocabulary);
      expect(plan).not.toContain(id);
      expect(sections.get('s0')).toContain(id);
    }
  });

  test.for(vocabulary)('says each term of $id once', ({ match }) => {
    const terms = [...match.strong, ...match.weak, ...match.not];
    expect(
      terms.filter((term) => foldText(term).length < 2 || foldText(term) !== foldText(term.trim())),
    ).toEqual([]);
    expect(repeated(terms.map((term) => foldText(term)))).toEqual([]);
  });

  test('swallows only phrases that hold a term and are none', () => {
    const terms = new Set(
      vocabulary.flatMap(({ match }) => [...match.strong, ...match.weak].map((term) => foldText(term))),
    );
    for (const phrase of vocabulary.flatMap(({ match }) => match.not)) {
      const folded = foldText(phrase);
      expect(terms.has(folded), phrase).toBe(false);
      expect(
        [...terms].some((term) => folded.includes(term)),
        phrase,
      ).toBe(true);
    }
  });

  const examples = vocabulary.flatMap(({ id, examples }) => examples.map((sentence) => ({ id, sentence })));
  test.for(examples)('finds $id in “$sentence”', ({ id, sentence }) => {
    expect(topicsOf(sentence)).toContain(id);
  });

  const keeps = vocabulary.flatMap(({ id, keeps }) => keeps.map((sentence) => ({ id, sentence })));
  test.for(keeps)('does not take “$sentence” for $id', ({ id, sentence }) => {
    expect(topicsOf(sentence)).not.toContain(id);
  });
});
