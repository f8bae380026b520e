import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { toSections } from '../../src/plan/document.ts';
import { parseBody } from '../../src/plan/parse-plan.ts';
import { planTree } from '../../src/plan/render-plan.ts';
import { writeHtml } from '../../src/plan/write-html.ts';

test('plans are written as the library writes them', () => {
  for (const name of readdirSync('content/plans')) {
    const tree = planTree(toSections(parseBody(readFileSync(join('content/plans', name), 'utf8')).blocks));
    expect(writeHtml(tree), name).toBe(toHtml(tree));
  }
});

test('hostile text is written as the library writes it', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        ...['甲', '<', '>', '&', '"', "'", '`', '\0', '\n', ' ', '=', '/', '&lt;', '</span>', '😀', '\ud800'],
      ),
    )
    .map((parts) => parts.join(''));
  const text = hostile.map((value): ElementContent => ({ type: 'text', value }));
  const properties = fc.record(
    {
      className: fc.array(fc.constantFrom('s', 'a"b', '<', '&'), { minLength: 1, maxLength: 2 }),
      id: hostile,
      href: hostile,
      title: hostile,
      ariaLabel: hostile,
      dataMarker: fc.nat(),
      dataGap: hostile,
      dataAlone: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const element = fc
    .tuple(fc.constantFrom('p', 'span', 'h2', 'a', 'wbr'), properties, fc.array(text, { maxLength: 2 }))
    .map(([tagName, own, children]): ElementContent => ({
      type: 'element',
      tagName,
      properties: own,
      children: tagName === 'wbr' ? [] : children,
    }));
  fc.assert(
    fc.property(fc.array(fc.oneof(text, element), { maxLength: 4 }), (children) => {
      const tree: Root = { type: 'root', children };
      expect(writeHtml(tree)).toBe(toHtml(tree));
    }),
    { numRuns: 1_000 },
  );
});

test('what plans are not drawn with is refused', () => {
  const element = (properties: object): Root => ({
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: { ...properties }, children: [] }],
  });
  expect(() => writeHtml(element({ onClick: 'alert(1)' }))).toThrow('onClick');
  expect(() => writeHtml(element({ constructor: 'a' }))).toThrow('constructor');
  expect(() => writeHtml({ type: 'root', children: [{ type: 'comment', value: 'a' }] })).toThrow('comment');
});
