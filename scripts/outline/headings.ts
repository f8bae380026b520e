/** Tells headings from items: which numbered units are headings, and how much of a unit is. */
import { guessHeadingEnd } from './heading-end.ts';
import type { HeadingWords } from './heading-end.ts';
import { listNodes } from './nest.ts';
import type { Node } from './nest.ts';

/** How a node is a heading: whole, or its first `length` characters behind the marker, `guessed` where no stop ends it. */
export interface HeadingCut {
  readonly length: number;
  readonly runIn: boolean;
  readonly guessed: boolean;
}

/** A heading on a line of its own is at most this long. */
const longestLine = 45;
/** … or this long where numbered units follow. */
const longestParent = 60;
/** A topic phrase that opens a paragraph is at most this long; a lone one, without siblings to vouch for it, this. */
const longestPhrase = 35;
const longestLonePhrase = 12;
/** Without items below it, a heading that runs on is believed only this short. */
const longestLeafGuess = 24;
/** Paragraphs open with headings where (nearly) all siblings do. */
const nearlyAll = 0.7;

const stop = /[。；：:;.．，,]+$/u;

/** Decides for every node of a plan; nodes left out are items. `known` are headings that stand alone elsewhere on the page. */
export function findHeadings(
  root: Node,
  words: HeadingWords,
  known: ReadonlySet<string>,
): Map<Node, HeadingCut> {
  const cuts = new Map<Node, HeadingCut>();
  const visit = (node: Node) => {
    for (const group of groupSiblings(node.children)) decideGroup(group, words, known, cuts);
    node.children.forEach(visit);
  };
  visit(root);
  return cuts;
}

/** Bodies of the headings that stand on lines of their own, without their stop. */
export function standaloneHeadings(root: Node, cuts: ReadonlyMap<Node, HeadingCut>): string[] {
  return listNodes(root)
    .filter((node) => cuts.has(node) && !cuts.get(node)!.runIn)
    .map((node) => node.unit.body.replace(stop, ''))
    .filter((body) => body.length >= 6);
}

/** Siblings of one class, as far as they stand together. */
function groupSiblings(nodes: readonly Node[]): Node[][] {
  const groups: Node[][] = [];
  for (const node of nodes) {
    const group = groups.findLast((g) => g[0].unit.marker!.class === node.unit.marker!.class);
    if (group && node.unit.marker!.ordinal !== 1) group.push(node);
    else groups.push([node]);
  }
  return groups;
}

function decideGroup(
  group: readonly Node[],
  words: HeadingWords,
  known: ReadonlySet<string>,
  cuts: Map<Node, HeadingCut>,
) {
  const whole = group.filter((node) => standsAlone(node) && (hasBody(node, group) || isName(node, words)));
  for (const node of whole) cuts.set(node, wholeLine(node));
  // `三、改变营销观念。提高竞争力。` above numbered items, where all siblings are headings: two sentences, one heading.
  const odd = group.filter((node) => !cuts.has(node));
  if (
    odd.length === 1 &&
    group.length > 2 &&
    odd[0].children.length > 0 &&
    odd[0].unit.body.length <= longestLine
  ) {
    cuts.set(odd[0], wholeLine(odd[0]));
  }
  const others = group.filter((node) => !cuts.has(node));
  // A short line without a stop among headings is a heading whose text is missing.
  if (whole.length * 2 >= group.length) {
    for (const node of others) {
      if (standsAlone(node) && !stop.test(node.unit.body) && isOuter(node)) {
        cuts.set(node, wholeLine(node));
      }
    }
  }
  const rest = others.filter((node) => !cuts.has(node));
  const phrases = rest.map((node) => ({ node, length: topicPhrase(node.unit.body) }));
  const opening = phrases.filter((phrase) => phrase.length !== undefined);
  const vouched = (opening.length + whole.length) / group.length >= nearlyAll && group.length > 1;
  for (const { node, length } of phrases) {
    const copied = knownHeading(node.unit.body, known);
    if (copied !== undefined) cuts.set(node, { length: copied, runIn: true, guessed: false });
    else if (
      length !== undefined &&
      !isDeep(node) &&
      (vouched || (group.length === 1 && length <= longestLonePhrase))
    ) {
      cuts.set(node, { length, runIn: true, guessed: false });
    } else if (isOuter(node) && length === undefined) {
      const headed =
        group.filter((sibling) => cuts.has(sibling)).length * 2 >= group.length && group.length > 1;
      if (node.children.length === 0 && !headed && !opensWithName(node, words)) continue;
      const guess = guessHeadingEnd(node.unit.body, words);
      if (guess !== undefined && (node.children.length > 0 || guess <= longestLeafGuess))
        cuts.set(node, { length: guess, runIn: true, guessed: true });
    }
  }
}

/** Chapters, 一、 and （一）: deeper numberings are items more often than not. */
function isOuter(node: Node): boolean {
  return ['chapter', 'han', 'ordinal', 'bare', 'han-bracket', 'name', 'month'].includes(
    node.unit.marker!.class,
  );
}

function isName(node: Node, words: HeadingWords): boolean {
  return (
    node.unit.marker!.class === 'name' ||
    node.unit.marker!.class === 'month' ||
    words.names.has(node.unit.body.replace(stop, ''))
  );
}

function wholeLine(node: Node): HeadingCut {
  return { length: node.unit.body.length, runIn: false, guessed: false };
}

/** （1）, ① and a、 number sentences, not sections. */
function isDeep(node: Node): boolean {
  return ['digit-bracket', 'circle', 'letter'].includes(node.unit.marker!.class);
}

function opensWithName(node: Node, words: HeadingWords): boolean {
  return [4, 5, 6].some((length) => words.names.has(node.unit.body.slice(0, length)));
}

/** One phrase, no sentence behind it. */
function standsAlone(node: Node): boolean {
  const body = node.unit.body.replace(stop, '');
  return body.length <= (node.children.length > 0 ? longestParent : longestLine) && !/[。；！？]/u.test(body);
}

/** Whether text or items follow; a paragraph behind the last of a list of items is the list's end, not the item's text. */
function hasBody(node: Node, group: readonly Node[]): boolean {
  if (node.children.length > 0) return true;
  if (node.paragraphs.length === 0) return false;
  if (node !== group.at(-1) || group.length < 3) return true;
  return group.slice(0, -1).some((sibling) => sibling.children.length > 0 || sibling.paragraphs.length > 0);
}

/** Length of the short topic phrase that opens a paragraph and is closed by 。; undefined where there is none. */
function topicPhrase(body: string): number | undefined {
  const match = /^([^。！？；：]+)。(?=.{8})/su.exec(body);
  return match && match[1].length <= longestPhrase ? match[1].length : undefined;
}

/** Length of a heading that another plan of the page has on a line of its own. */
function knownHeading(body: string, known: ReadonlySet<string>): number | undefined {
  let longest: number | undefined;
  for (const heading of known) {
    if (body.startsWith(heading) && body.length > heading.length + 10 && heading.length > (longest ?? 0))
      longest = heading.length;
  }
  return longest;
}
