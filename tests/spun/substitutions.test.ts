import { describe, expect, test } from 'vitest';
import { readSpunWords } from '../../src/plan/read-spun-words.ts';
import { findSubstitutions } from '../../src/plan/find-substitutions.ts';

const words = readSpunWords('content/vocabulary');
const { pairs } = words;
const found = (text: string) => findSubstitutions(text, words);

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

describe('substitution pairs', () => {
  test.for(pairs)(
    '$spun is found in its example and told back, by its pair alone',
    ({ spun, originals, example }) => {
      const places = found(example.spun);
      expect(places.map((place) => place.spun)).toEqual(Array(places.length).fill(spun));
      expect(places.length).toBeGreaterThan(0);
      for (const { original } of places) expect(originals).toContain(original);
    },
  );

  test.for(pairs)('nothing is found in what the example of $spun was', ({ example }) => {
    expect(found(example.was)).toEqual([]);
  });

  const keeps = pairs.flatMap(({ spun, keeps: own }) => own.map((sentence) => ({ spun, sentence })));
  test.for(keeps)('$spun is right in “$sentence”, and nothing else is found there', ({ sentence }) => {
    expect(found(sentence)).toEqual([]);
  });

  test('stand once each, and are not their own original', () => {
    expect(repeated(pairs.map(({ spun }) => spun))).toEqual([]);
    for (const { spun, originals, phrases, not } of pairs) {
      expect(originals, spun).not.toContain(spun);
      expect(repeated([...originals]), spun).toEqual([]);
      expect(repeated([...phrases]), spun).toEqual([]);
      expect(repeated([...not]), spun).toEqual([]);
    }
  });

  test('have an example that differs by the pair alone', () => {
    for (const { spun, originals, example } of pairs) {
      const back = originals.map((original) => example.spun.replaceAll(spun, original));
      expect(back, spun).toContain(example.was);
    }
  });

  test('that are words of Chinese have a sentence in which they are right', () => {
    expect(
      pairs.filter(({ always, not, keeps: own }) => !always && not.length > 0 && own.length === 0),
    ).toEqual([]);
  });
});

test.each([
  ['平安训练', ['安全', '教育']],
  ['职业道德训练方案', ['教育']],
  ['抓好方案生育', ['计划']],
])('both words of a phrase may be replaced: %s was %j', (text, originals) => {
  expect(found(`做好${text}。`).map(({ original }) => original)).toEqual(expect.arrayContaining(originals));
});

test('a place is where the form stands, and places ascend without overlap', () => {
  for (const { example } of pairs) {
    let last = 0;
    for (const { start, end, spun } of found(example.spun)) {
      expect(example.spun.slice(start, end)).toBe(spun);
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
  }
});

test('lines are judged each by itself, so that a page finds what the converter counted', () => {
  const lines = pairs.map(({ example }) => example.spun);
  const whole = found(lines.join('\n')).map(({ spun, original, gain }) => [spun, original, gain]);
  const single = lines
    .flatMap((line) => found(line))
    .map(({ spun, original, gain }) => [spun, original, gain]);
  expect(whole).toEqual(single);
});

test.each([...'平安深，0', '安全平', '深入到', '\n'])('a long run of %j is read in linear time', (unit) => {
  const time = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const before = performance.now();
    found(text);
    return performance.now() - before;
  };
  time(10_000);
  expect(time(100_000)).toBeLessThan(2_000);
});
