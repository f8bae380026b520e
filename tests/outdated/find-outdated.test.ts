import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readOutdatedTerms } from '../../src/plan/outdated-vocabulary.ts';
import { toSections } from '../../src/plan/document.ts';
import { findOutdated } from '../../src/plan/find-outdated.ts';
import { renderPlan } from '../../src/plan/render-plan.ts';
import type { AlsoMark } from '../../src/plan/render-plan.ts';
import { foldText } from '../../src/text/fold.ts';

const terms = readOutdatedTerms(process.cwd());
const written = (text: string) => findOutdated(text, terms).map(({ start, end }) => text.slice(start, end));
const alsoMark: AlsoMark = (text) =>
  findOutdated(text, terms).map(({ start, end }) => ({ kind: 'outdated', start, end }));

describe('an outdated term', () => {
  test.each([
    ['the longest wins', '国家卫生计生委与省卫生厅', ['国家卫生计生委', '卫生厅']],
    ['a longer phrase that is something else swallows it', '卫生部门和卫生部', ['卫生部']],
    ['full width is no hindrance', '取得ＧＳＰ认证', ['ＧＳＰ认证']],
    ['in a cited title it is part of a name', '《卫生部关于加强管理的通知》', []],
    ['a cited title that is the term is the term', '《食品卫生法》和《婚姻法》', ['食品卫生法', '婚姻法']],
    ['a title about a law is not the law', '《北京市实施〈食品卫生法〉办法》', []],
    ['a title never closed is no title', '《卫生部关于', ['卫生部']],
  ])('%s', (_, text, found) => expect(written(text)).toEqual(found));

  /** Text made of terms, of what swallows them and of what stands around them. */
  const pieces = fc.constantFrom(
    ...terms.flatMap(({ term, aliases, not }) => [term, ...aliases.slice(0, 2), ...not.slice(0, 1)]),
    ...['《', '》', '，', '。', '的', '门', '面', ' ', '<b>', '&'],
  );
  const text = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

  test('is one of its names, and none overlaps another', () => {
    fc.assert(
      fc.property(text, (line) => {
        let at = 0;
        for (const { term, start, end } of findOutdated(line, terms)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect([term.term, ...term.aliases].map((it) => foldText(it))).toContain(
            foldText(line.slice(start, end)),
          );
          at = end;
        }
      }),
    );
  });

  test('is marked in the HTML without a change of its text', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (line, isHeading) => {
        const sections = toSections([{ depth: isHeading ? 1 : 0, text: line }]);
        const tree = parseFragment(renderPlan(sections, alsoMark));
        expect(textOf(tree)).toBe(line);
        expect(textOf(tree)).toBe(textOf(parseFragment(renderPlan(sections))));
      }),
    );
  });
});

test('a term within another mark is drawn within it', () => {
  const text = '执行《食品卫生法》';
  const html = renderPlan(
    toSections([{ depth: 0, text, marks: [{ kind: 'cite', start: 2, end: 9 }] }]),
    alsoMark,
  );
  expect(html).toContain('<span class="cite">《<span class="outdated">食品卫生法</span>》</span>');
});

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return String(node.value);
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
