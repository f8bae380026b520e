import { describe, expect, test } from 'vitest';
import { stockPlans } from './draw-plans.ts';
import { wrapPage } from './score-templates.ts';
import { templates } from './templates/templates.ts';

const stock = stockPlans();
const pages = templates.map((template) => ({ template, ...wrapPage(template, 0, 7, stock) }));
const more = [1, 2].flatMap((round) => templates.map((template) => wrapPage(template, round, 7, stock)));

describe('the templates', () => {
  test('are split in halves, with ids of their own', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    const tuning = templates.filter(({ split }) => split === 'tuning').length;
    expect(tuning * 2).toBe(templates.length);
  });

  test('give the same page for the same seed', () => {
    for (const template of templates)
      expect(wrapPage(template, 1, 3, stock)).toEqual(wrapPage(template, 1, 3, stock));
  });

  /** What plans look like in the wild, each seen on some page. */
  const kinds: Readonly<Record<string, RegExp>> = {
    'part in figures': /计划篇1/u,
    'part in Chinese': /篇一/u,
    'part in brackets': /【篇一】/u,
    'ordinal part': /第一篇[：、 ]/u,
    sample: /范文一/u,
    'bracketed number behind the title': /计划[（(]一[）)]/u,
    'figure behind the title': /^\S{2,10}计划2$/mu,
    'title as a heading': /^一、\S*(?:计划|方案|要点)$/mu,
    'doubled title': /^(\S{4,}计划)\n\1$/mu,
    'count that lies': /8篇/u,
    'number in full width': /^[１-９]．/mu,
    'misread number': /^\(-\)/mu,
    'comma behind the number': /^一,/mu,
    chapter: /^[\u3000]*第一章 /mu,
    part: /^第一部分 /mu,
    decimal: /^1\.1/mu,
    circle: /①/u,
    'date line': /时间:2023-03-18/u,
    breadcrumb: /当前位置：/u,
    register: /索 引 号：/u,
    'related links': /相关文章：/u,
    'compiled by': /本文由\S+整理/u,
    elision: /此处隐藏\d+个字/u,
    'page field': /PAGE 1-/u,
    unread: /还剩8页未读/u,
    'no line breaks': /^[^\n]{900,}/u,
    tags: /<p>&nbsp;/u,
    entities: /&ldquo;|&#8220;/u,
    Markdown: /^## \*\*/mu,
    blanks: /20__年|____/u,
    'crossed out': /20xx年|XX/u,
    gloss: /\p{Script=Han}\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔù][a-z]*\)/u,
    'half-width marks': /\p{Script=Han},\p{Script=Han}/u,
    'doubled blanks': /[，。] {2}\p{Script=Han}/u,
    cells: /^责任部门\n三月$/mu,
    addressee: /^[\u3000]*各科室/mu,
  };
  test.each(Object.entries(kinds))('show a %s', (_, pattern) => {
    expect([...pages, ...more].some(({ text }) => pattern.test(text))).toBe(true);
  });
});

describe.each(pages)('a page of $template.id', ({ text, truth }) => {
  test('is its pieces, and its blocks stand in order within its plans', () => {
    expect(truth.pieces.map((piece) => piece.text).join('')).toBe(text);
    let at = 0;
    for (const plan of truth.plans) {
      expect(plan.blocks[0].start).toBe(plan.start);
      expect(plan.blocks.at(-1)!.end).toBe(plan.end);
      for (const { start, end } of plan.blocks) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        at = end;
      }
    }
  });
});
