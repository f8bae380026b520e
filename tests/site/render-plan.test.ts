import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { toSections } from '../../src/plan/document.ts';
import type { Block, Mark } from '../../src/plan/document.ts';
import { renderPlan } from '../../src/plan/render-plan.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const render = (blocks: readonly Block[]) => renderPlan(toSections(blocks));

/** Text as the parser of a page may hold it: no line ends that it would rewrite, no NUL. */
const sourceText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'一、加强。！；”<>&"\'{}`$%医', '<script>', '&lt;', '</p>', '${x}'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join('').replaceAll(/[\r\n\f\0\uD800-\uDFFF]/gu, ''))
  .filter((text) => text.length > 0);
const marks = (length: number) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Mark['kind'][]>('blank', 'target', 'cite', 'damage'),
      start: fc.nat(length),
      end: fc.nat(length),
    }),
    { maxLength: 4 },
  );
const block = sourceText.chain((text) =>
  fc.record({ depth: fc.nat(4), text: fc.constant(text), marks: marks(text.length) }),
);

test('the text of the HTML is the text of the plan, block by block', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
      const drawn = parseFragment(render(blocks)).childNodes.map(textOf);
      expect(drawn).toEqual(blocks.map((it) => it.text));
    }),
  );
});

test('no text of a plan becomes markup', () => {
  const allowed = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'span', 'a', 'wbr']);
  const told = ['data-gap', 'data-alone', 'data-marker'];
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const elements = parseFragment(render(blocks)).childNodes.flatMap(elementsOf);
      for (const { tagName, attrs } of elements) {
        expect(allowed).toContain(tagName);
        for (const { name } of attrs)
          expect(['id', 'class', 'title', 'href', 'aria-label', ...told]).toContain(name);
      }
    }),
  );
});

test('every section and every sentence has an id of its own, and every anchor link leads to one', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const attributes = parseFragment(render(blocks))
        .childNodes.flatMap(elementsOf)
        .flatMap((it) => it.attrs);
      const values = (name: string) => attributes.filter((it) => it.name === name).map((it) => it.value);
      const sections = toSections(blocks);
      const expected = sections.flatMap(({ id, depth, paragraphs }) => [
        ...(depth > 0 ? [id] : []),
        ...paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => sentence.id)),
      ]);
      expect(values('id')).toEqual(expected);
      expect(new Set(expected).size).toBe(expected.length);
      expect(values('href').every((href) => expected.includes(href.slice(1)))).toBe(true);
    }),
  );
});

test('a mark across two sentences is drawn in both', () => {
  const html = render([{ depth: 0, text: '甲乙。丙丁', marks: [{ kind: 'damage', start: 1, end: 4 }] }]);
  expect(html).toBe(
    '<p><span class="s" id="s0.1">甲<span class="damage" title="原文此处是乱码，照录">乙。</span></span>' +
      '<span class="s" id="s0.2"><span class="damage" title="原文此处是乱码，照录">丙</span>丁</span></p>',
  );
});

test('a mark within another is drawn within it', () => {
  const html = render([
    {
      depth: 0,
      text: '达到xx%以上',
      marks: [
        { kind: 'blank', start: 2, end: 4 },
        { kind: 'target', start: 0, end: 7 },
      ],
    },
  ]);
  expect(html).toContain(
    '<span class="target" title="量化指标">达到<span class="blank" title="原文留空，引用时自填" data-gap="amount" data-alone>xx</span>%以上</span>',
  );
});

test('a blank says what is missing, and what beside it is filled in with it', () => {
  const html = render([
    {
      depth: 0,
      text: '20xx年某某县人民医院',
      marks: [
        { kind: 'blank', start: 2, end: 4 },
        { kind: 'blank', start: 5, end: 7 },
      ],
    },
  ]);
  const blank = (text: string) => `<span class="blank" title="原文留空，引用时自填">${text}</span>`;
  expect(html).toContain(
    `<span data-gap="year">20${blank('xx')}</span>年<span data-gap="region">${blank('某某')}县</span>人民医院`,
  );
});

test('a heading may break between its words and carries its anchor link without adding to its text', () => {
  expect(render([{ depth: 1, text: '一、目标' }])).toBe(
    '<h2 id="s1" data-marker="2">一、<wbr>目标<a class="anchor" href="#s1" aria-label="本节链接"></a></h2>',
  );
});

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  return 'tagName' in node ? [node, ...node.childNodes.flatMap(elementsOf)] : [];
}
