/** Text that a browser does not show: copy protection, search bait, folded boxes. */
import { attribute } from './parse-page.ts';
import type { Element } from './parse-page.ts';

interface Concealment {
  /** Tried on a style in lower case without blanks. */
  readonly match: RegExp;
  readonly examples: readonly string[];
  readonly keeps: readonly string[];
}

/** Styles that conceal. */
export const concealments: readonly Concealment[] = [
  {
    match: /(?:^|;)display:none/,
    examples: ['display:none', 'color:red;display:none!important'],
    keeps: ['display:block'],
  },
  {
    match: /(?:^|;)visibility:(?:hidden|collapse)/,
    examples: ['visibility:hidden'],
    keeps: ['visibility:visible'],
  },
  {
    match: /(?:^|;)font-size:(?:0|[01](?:\.\d+)?px|0?\.\d+(?:px|em|rem))(?:[;!]|$)/,
    examples: ['font-size:0', 'font-size:0px', 'font-size:1px;color:red'],
    keeps: ['font-size:12px', 'font-size:1em', 'font-size:1.5em', 'font-size:10.5pt'],
  },
  {
    match: /(?:^|;)opacity:0(?:\.0\d*)?(?:[;!]|$)/,
    examples: ['opacity:0'],
    keeps: ['opacity:0.9', 'opacity:1'],
  },
  {
    match: /(?:^|;)(?:text-indent|left|top|margin-left):-\d{3,}/,
    examples: ['text-indent:-9999px', 'position:absolute;left:-999em'],
    keeps: ['text-indent:2em', 'text-indent:-24px'],
  },
  {
    // White on a page that is white.
    match:
      /(?:^|;)color:(?:#fff(?:fff)?|white|transparent|rgba\(\d+,\d+,\d+,0\)|rgb\(255,255,255\))(?:[;!]|$)/,
    examples: ['color:#ffffff', 'color:white;font-size:12px'],
    keeps: ['color:#333', 'background-color:#fff'],
  },
];

/** Text may be white on a ground of its own. */
const grounded = /(?:^|;)background(?:-color|-image)?:(?!(?:#fff(?:fff)?|white|transparent|none)(?:[;!]|$))/;

/** Whether a style conceals what it is given to. */
export function conceals(style: string): boolean {
  const bare = style.replace(/\s/g, '').toLowerCase();
  return concealments.some(
    ({ match }, i) => match.test(bare) && !(i === concealments.length - 1 && grounded.test(bare)),
  );
}

/** A longer style sheet is a site's, and tells of no text that is hidden in this page alone. */
const longestSheet = 200_000;

/** Classes and ids, with their `.` or `#`, that the page's own style sheets conceal. */
export function concealedSelectors(sheets: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const sheet of sheets.filter(({ length }) => length <= longestSheet)) {
    for (const rule of sheet.split('}')) {
      const [selectors, style = ''] = rule.split('{', 2);
      if (!conceals(style)) continue;
      for (const selector of selectors.split(',')) {
        const simple = /^(?:span|font|i|em|b|s|p|div)?([.#][\w-]+)$/.exec(selector.trim());
        if (simple) found.add(simple[1].toLowerCase());
      }
    }
  }
  return found;
}

/** Whether a browser would not show an element. */
export function isHidden(element: Element, selectors: ReadonlySet<string>): boolean {
  if (element.attrs.length === 0) return false;
  if (element.attrs.some(({ name }) => name === 'hidden')) return true;
  const style = attribute(element, 'style');
  if (style !== '' && conceals(style)) return true;
  if (element.tagName === 'font' && /^(?:#?fff(?:fff)?|white)$/.test(attribute(element, 'color'))) {
    return !grounded.test(style);
  }
  if (selectors.size === 0) return false;
  const id = attribute(element, 'id');
  if (id !== '' && selectors.has(`#${id}`)) return true;
  return attribute(element, 'class')
    .split(/\s+/)
    .some((name) => selectors.has(`.${name}`));
}
