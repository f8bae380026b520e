import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSections } from '../../src/plan/document.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { recordSchema } from '../../src/schema/record.ts';
import { cutLines, lineAt, restoreOriginal } from '../../src/lib/original.ts';
import { placeId } from '../../src/lib/urls.ts';

describe('an original', () => {
  const readSource = (name: string) => {
    const record = recordSchema.parse(JSON.parse(readFileSync(`content/records/${name}`, 'utf8')));
    const plans = record.plans.map(({ id }) =>
      toSections(parsePlan(readFileSync(`content/plans/${id}.mdx`, 'utf8')).blocks),
    );
    return { record, plans };
  };

  test.each(readdirSync('content/records'))('is restored from its plans and its record: %s', (name) => {
    const { record, plans } = readSource(name);
    const bytes = readFileSync(`content/sources/${record.source}`);
    expect(restoreOriginal(plans, record)).toBe(new TextDecoder(record.encoding).decode(bytes));
  });

  test('is not shown where a plan was changed by hand', () => {
    const { record, plans } = readSource('civilized-unit.json');
    const [first, ...others] = plans;
    expect(restoreOriginal([first.slice(1), ...others], record)).toBeUndefined();
    expect(restoreOriginal(others, record)).toBeUndefined();
  });
});

const sourceText = fc.string({
  unit: fc.constantFrom('甲', '乙', 'a', ' ', '\n', '\r\n', '𠀀'),
  maxLength: 30,
});

test('the lines of an original are its text, and every place within a line has its anchor', () => {
  const withPlaces = sourceText.chain((text) =>
    fc.record({
      text: fc.constant(text),
      spans: fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(withPlaces, ({ text, spans }) => {
      const places = spans.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
      const lines = cutLines(text, places);
      expect(lines.map((line) => line.map((it) => it.text).join('')).join('\n')).toBe(
        text.replaceAll('\r\n', '\n').replace(/\n$/, ''),
      );
      const ids = lines.flat().flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const inLines = places.filter(({ start }) => start < text.length && !/[\r\n]/.test(text[start]));
      for (const { start } of inLines) expect(ids).toContain(placeId(start));
    }),
  );
});

test('an offset is in the line that the doubts of the record say', () => {
  expect([0, 1, 2, 4, 5].map((offset) => lineAt('甲\n乙\r\n丙', offset))).toEqual([1, 1, 2, 2, 3]);
});
