import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../src/plan/compare-texts.ts';
import { planText } from '../../src/plan/document.ts';
import { findCopies } from '../../src/plan/find-copies.ts';
import { parseBody } from '../../src/plan/parse-plan.ts';
import { compareSketches, planSketchSize, sketchText, textShingles } from '../../src/plan/sketch-text.ts';

interface Text {
  readonly id: string;
  readonly text: string;
}

const plans = readdirSync('content/plans')
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map((file): Text => ({
    id: file.replace('.mdx', ''),
    text: planText(parseBody(readFileSync(`content/plans/${file}`, 'utf8')).blocks),
  }));
const [first] = plans;

/** Copies among texts that are all at hand. */
function copiesAmong(texts: readonly Text[]) {
  const byId = new Map(texts.map(({ id, text }) => [id, text]));
  const sketched = texts.map(({ id, text }) => ({ id, sketch: sketchText(text) }));
  return Object.fromEntries(findCopies(sketched, (id) => byId.get(id) ?? ''));
}

/** A share of a text's end exchanged for other words: each call with other ones. */
const reworded = ({ text }: Text, share: number, seed = 0) =>
  text.slice(0, text.length * (1 - share)) +
  Array.from({ length: text.length * share }, (_, i) =>
    String.fromCharCode(0x4e00 + ((i * 7919 + seed * 104_729) % 20_000)),
  ).join('');

describe('of the given plans', () => {
  test('only the known pair is one text, to 0.98, and none holds another', () => {
    const found = copiesAmong(plans);
    expect(found).toEqual({
      'township-tcm-11': { of: 'township-tcm-10', similarity: expect.closeTo(0.984, 3) },
    });
  });

  test('no other two share as much as a third of the shorter one', () => {
    const sets = plans.map(({ text }) => textShingles(text));
    const most = sets.flatMap((a, at) =>
      sets.slice(at + 1).flatMap((b) => {
        const { similarity, held } = compareTexts(a, b);
        return similarity > 0.8 ? [] : [held];
      }),
    );
    expect(Math.max(...most)).toBeLessThan(1 / 3);
  });
});

describe('a plan', () => {
  test('with other names and a tenth lost is still a copy', () => {
    const text = first.text.replaceAll('医院', '卫生院').slice(0, first.text.length * 0.9);
    expect(copiesAmong([first, { id: 'changed', text }])).toMatchObject({ changed: { of: first.id } });
  });

  test('of other width, punctuation and white space is wholly the same', () => {
    const text = plans[5].text.replaceAll('，', ', ').replaceAll('\n', ' ');
    expect(copiesAmong([plans[5], { id: 'spaced', text }])).toEqual({
      spaced: { of: plans[5].id, similarity: 1 },
    });
  });

  test('of which a third is other text is none', () => {
    expect(copiesAmong([first, { id: 'other', text: reworded(first, 1 / 3) }])).toEqual({});
  });

  test('that holds another and more, or is part of one, is told as that, whichever comes first', () => {
    const [, second, , fourth] = plans;
    const both = { id: 'both', text: `${second.text}\n${fourth.text}` };
    expect(copiesAmong([second, fourth, both])).toEqual({ both: { contains: [second.id, fourth.id] } });
    expect(copiesAmong([both, second, fourth])).toEqual({
      [second.id]: { containedIn: 'both' },
      [fourth.id]: { containedIn: 'both' },
    });
  });

  test('of a few sentences is found in one that is thirty times as long', () => {
    const long = {
      id: 'long',
      text: plans
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 30_000),
    };
    const short = { id: 'short', text: long.text.slice(12_000, 13_000) };
    expect(copiesAmong([long, short])).toEqual({ short: { containedIn: 'long' } });
  });

  test('without text copies nothing', () => {
    expect(
      copiesAmong([
        { id: 'a', text: '' },
        { id: 'b', text: '。\n' },
      ]),
    ).toEqual({});
  });
});

describe('lineage', () => {
  const second = { id: 'second', text: reworded(first, 0.05, 1) };
  const third = { id: 'third', text: reworded(second, 0.05, 2) };

  test('a copy of a copy names the first', () => {
    expect(copiesAmong([first, second, third])).toMatchObject({
      second: { of: first.id },
      third: { of: first.id },
    });
  });

  test('texts that were changed step by step name none that they are no longer like', () => {
    const steps = [first];
    for (let step = 1; step <= 6; step++)
      steps.push({ id: `step-${step}`, text: reworded(steps[step - 1], 0.1 * step, step) });
    const texts = new Map(steps.map(({ id, text }) => [id, textShingles(text)]));
    for (const [id, { of = '', similarity }] of Object.entries(copiesAmong(steps))) {
      expect(compareTexts(texts.get(id)!, texts.get(of)!).similarity).toBe(similarity);
      expect(similarity).toBeGreaterThanOrEqual(0.8);
    }
  });

  test('what is told of a plan stays when plans are added behind it', () => {
    const all = [...plans, second, third, { id: 'both', text: first.text + plans[3].text }];
    const whole = copiesAmong(all);
    fc.assert(
      fc.property(fc.nat(all.length), (length) => {
        const part = all.slice(0, length);
        expect(copiesAmong(part)).toEqual(
          Object.fromEntries(Object.entries(whole).filter(([id]) => part.some((it) => it.id === id))),
        );
      }),
      { numRuns: 5 },
    );
  });

  test('a text that a hundred plans have names the first of them in all', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => ({ id: `p${i}`, text: reworded(first, 0.02, i) }));
    const found = copiesAmong(hundred);
    expect(Object.keys(found)).toHaveLength(99);
    expect(new Set(Object.values(found).map(({ of }) => of))).toEqual(new Set(['p0']));
  });
});

test('a sketch estimates what a text has of another to within four widths of its error', () => {
  const words = fc.array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 500, maxLength: 1500 });
  fc.assert(
    fc.property(words, words, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      const text = String.fromCharCode(...a);
      const other = text.slice(0, text.length * share) + String.fromCharCode(...b);
      const exact = compareTexts(textShingles(text), textShingles(other)).held;
      const { held, looked } = compareSketches(sketchText(text), sketchText(other));
      const error = Math.sqrt(Math.max(exact * (1 - exact), 1 / looked) / looked);
      expect(looked).toBeGreaterThan(planSketchSize / 8);
      expect(Math.abs(held - exact)).toBeLessThan(4 * error + 1 / looked);
    }),
    // The law holds of nearly every pair, so which pairs are drawn must not change from run to run.
    { numRuns: 300, seed: 5 },
  );
});
