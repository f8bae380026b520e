/** Draws a plan's sections as HTML. Built as a tree and serialised by a library, so no text of a source can become markup. */
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { titleWords } from '../text/title-words.ts';
import { drawGaps } from '../draft/draw-gaps.ts';
import type { GapData } from '../draft/draw-gaps.ts';
import type { Mark, Paragraph, Section } from './document.ts';
import { markTitles } from './mark-titles.ts';
import { splitMarker } from './split-marker.ts';

/** A mark of the plan, or one that only its HTML has: it shows nothing until the page is asked to. */
export interface DrawnMark extends Omit<Mark, 'kind'> {
  readonly kind: Mark['kind'] | 'outdated' | 'gap';
  readonly data?: GapData;
}

/** Marks to draw beside those a block brings along, read off its text. */
export type AlsoMark = (text: string) => readonly DrawnMark[];

/**
 * The HTML of a plan, without line feeds: headings from `h2` with the section's id, the length of the number they open
 * with, places to break between words and an anchor link,
 * paragraphs whose sentences are `<span class="s" id="s1-2.3">`, marks as spans within them.
 */
export function renderPlan(sections: readonly Section[], alsoMark?: AlsoMark): string {
  return toHtml(planTree(sections, alsoMark));
}

/** The same for one section without its heading and without ids, to be shown on another page. */
export function renderExcerpt(paragraphs: readonly Paragraph[]): string {
  return toHtml({
    type: 'root',
    children: paragraphs.map((it) => element('p', {}, inline(it.text, drawGaps(it.text, it.marks ?? [])))),
  });
}

/** One stretch of text with its marks. */
export function renderText(text: string, marks: readonly Mark[]): string {
  return toHtml({ type: 'root', children: inline(text, drawGaps(text, marks)) });
}

/** The tree that `renderPlan` serialises. */
export function planTree(sections: readonly Section[], alsoMark: AlsoMark = () => []): Root {
  return {
    type: 'root',
    children: sections.flatMap((section) => [
      ...heading(section, alsoMark),
      ...section.paragraphs.map((it) => paragraph(it, alsoMark)),
    ]),
  };
}

function heading(section: Section, alsoMark: AlsoMark): Element[] {
  if (section.depth === 0) return [];
  // The sign of the link comes from the style sheet: the text of the page is the text of the plan.
  const anchor = element('a', { className: ['anchor'], href: `#${section.id}`, ariaLabel: '本节链接' }, []);
  const { marker } = splitMarker(section.heading);
  const level = Math.min(section.depth + 1, 6);
  const marks = [...section.headingMarks, ...alsoMark(section.heading)];
  return [
    element(`h${level}`, { id: section.id, dataMarker: marker.length || undefined }, [
      ...breakBetweenWords(inline(section.heading, drawGaps(section.heading, marks))),
      anchor,
    ]),
  ];
}

/** Puts a `<wbr>` between the words of text nodes: the style sheet lets a heading break nowhere else. */
function breakBetweenWords(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: breakBetweenWords(node.children) }];
    if (node.type !== 'text') return [node];
    return titleWords(node.value).flatMap((value, at): ElementContent[] => {
      const text: ElementContent = { type: 'text', value };
      return at === 0 ? [text] : [element('wbr', {}, []), text];
    });
  });
}

function paragraph({ text, marks = [], sentences }: Paragraph, alsoMark: AlsoMark): Element {
  const all = drawGaps(text, [...marks, ...alsoMark(text)]);
  const children = sentences.map(({ id, start, end }) =>
    element('span', { className: ['s'], id }, inline(text, all, start, end)),
  );
  return element('p', {}, children);
}

/** The text from `start` to `end` with its marks, cut to that stretch. Marks that cross are split, those within others nest. */
function inline(text: string, marks: readonly DrawnMark[], start = 0, end = text.length): ElementContent[] {
  const children: ElementContent[] = [];
  const push = (from: number, to: number) => {
    if (from < to) children.push({ type: 'text', value: text.slice(from, to) });
  };
  let at = start;
  let rest = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  while (rest.length > 0) {
    const [mark, ...others] = rest;
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    rest = others;
    if (from >= to) continue;
    push(at, from);
    const inner = others.filter((other) => other.start < to);
    children.push(
      element(
        'span',
        {
          className: mark.kind === 'gap' ? undefined : [mark.kind],
          title: markTitles[mark.kind],
          ...mark.data,
        },
        inline(text, inner, from, to),
      ),
    );
    at = to;
  }
  push(at, end);
  return children;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
