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

/** Each way in turn takes, of the siblings that are still undecided, those it knows for headings. */
function decideGroup(
  group: readonly Node[],
  words: HeadingWords,
  known: ReadonlySet<string>,
  cuts: Map<Node, HeadingCut>,
) {
  const ways = [takeLines, takeOddLine, takeEmptyLines, takeCopies, takePhrases, takeGuesses];
  for (const way of ways) {
    const left = group.filter((node) => !cuts.has(node));
    for (const [node, cut] of way({ group, left, words, known })) cuts.set(node, cut);
  }
}

interface Siblings {
  readonly group: readonly Node[];
  readonly left: readonly Node[];
  readonly words: HeadingWords;
  readonly known: ReadonlySet<string>;
}
type Taken = (readonly [Node, HeadingCut])[];

const wholeLine = (node: Node) =>
  [node, { length: node.unit.body.length, runIn: false, guessed: false }] as const;
const opening = (node: Node, length: number) => [node, { length, runIn: true, guessed: false }] as const;

/** A phrase on a line of its own, with text or items below it. */
function takeLines({ group, words }: Siblings): Taken {
  return group
    .filter((node) => standsAlone(node) && (hasBody(node, group) || isName(node, words)))
    .filter((node) => !runsOn(node, words))
    .map(wholeLine);
}

/** On a page without line breaks a sentence of several clauses is no heading where one is found in it. */
function runsOn({ unit }: Node, words: HeadingWords): boolean {
  return unit.midLine && /，.+，/u.test(unit.body) && guessHeadingEnd(unit.body, words) !== undefined;
}

/** `三、改变营销观念。提高竞争力。` above numbered items, where all siblings are headings: two sentences, one heading. */
function takeOddLine({ group, left, words }: Siblings): Taken {
  const [odd] = left;
  // `一、工作目标。不断提高质量。`: the name is the heading.
  const phrase = odd && topicPhrase(odd.unit.body);
  if (phrase && words.names.has(odd.unit.body.slice(0, phrase.length))) return [];
  const fits = left.length === 1 && group.length > 2 && odd.children.length > 0;
  return fits && odd.unit.body.length <= longestLine ? [wholeLine(odd)] : [];
}

/** A short line without a stop among headings is a heading whose text is missing. */
function takeEmptyLines({ group, left }: Siblings): Taken {
  if ((group.length - left.length) * 2 < group.length) return [];
  return left
    .filter((node) => standsAlone(node) && !stop.test(node.unit.body) && isOuter(node))
    .map(wholeLine);
}

/** A heading that another plan of the page has on a line of its own. */
function takeCopies({ left, known }: Siblings): Taken {
  return left.flatMap((node) => {
    const length = knownHeading(node.unit.body, known);
    return length === undefined ? [] : [opening(node, length)];
  });
}

/** A short phrase closed by 。 or ： that opens the paragraph, where (nearly) all siblings open so or are headings. */
function takePhrases({ group, left, words }: Siblings): Taken {
  const phrases = left.flatMap((node) => {
    const phrase = topicPhrase(node.unit.body);
    return phrase ? [{ node, ...phrase }] : [];
  });
  const share = (group.length - left.length + phrases.length) / group.length;
  const all = share === 1 && group.length > 1;
  return phrases
    .filter(({ node, length, colon }) => {
      // A colon introduces a list as often as it closes a heading, a deep number opens an item.
      if (isDeep(node)) return all && !colon && group.length > 2;
      if (colon) return all || words.names.has(node.unit.body.slice(0, length));
      return group.length > 1 ? share >= nearlyAll : length <= longestLonePhrase;
    })
    .map(({ node, length }) => opening(node, length));
}

/** A heading that runs into its text without any stop, where something else says that it is one. */
function takeGuesses({ group, left, words }: Siblings): Taken {
  const guesses = left.flatMap((node) => {
    if (!isOuter(node) || topicPhrase(node.unit.body)?.colon === false) return [];
    const length = guessHeadingEnd(node.unit.body, words);
    const fits = length !== undefined && (node.children.length > 0 || length <= longestLeafGuess);
    return fits ? [{ node, length }] : [];
  });
  const taken = group.length - left.length;
  const headed = group.length > 1 && taken * 2 >= group.length;
  // On a page without line breaks nothing but its siblings' guesses vouches for one.
  const unbroken = group.some(({ unit }) => unit.midLine);
  const agreed = unbroken && group.length > 1 && taken + guesses.length >= group.length * nearlyAll;
  return guesses
    .filter(({ node }) => node.children.length > 0 || headed || agreed || opensWithName(node, words))
    .map(({ node, length }) => [node, { length, runIn: true, guessed: true }] as const);
}

/** Chapters, 一、 and （一）: deeper numberings are items more often than not. */
function isOuter(node: Node): boolean {
  return [
    'chapter',
    'section',
    'roman',
    'capital',
    'han',
    'ordinal',
    'bare',
    'han-bracket',
    'name',
    'month',
  ].includes(node.unit.marker!.class);
}

function isName(node: Node, words: HeadingWords): boolean {
  return (
    node.unit.marker!.class === 'name' ||
    node.unit.marker!.class === 'month' ||
    words.names.has(node.unit.body.replace(stop, ''))
  );
}

/** From the third level on, （1）, ① and a、 number sentences, not sections. */
function isDeep(node: Node): boolean {
  const { class: kind } = node.unit.marker!;
  if (kind === 'digit-bracket') return node.parent?.parent !== undefined;
  return ['stage', 'circle', 'letter'].includes(kind);
}

function opensWithName(node: Node, words: HeadingWords): boolean {
  return [4, 5, 6].some((length) => words.names.has(node.unit.body.slice(0, length)));
}

/** One phrase, no sentence behind it. */
function standsAlone(node: Node): boolean {
  const body = node.unit.body.replace(stop, '');
  return body.length <= (node.children.length > 0 ? longestParent : longestLine) && !/[。；！？]/u.test(body);
}

/**
 * Whether text or items follow; a paragraph behind the last of a list of items is the list's end, not the item's text.
 * Two of an inner numbering are a list already, of an outer one three.
 */
function hasBody(node: Node, group: readonly Node[]): boolean {
  if (node.children.length > 0) return true;
  if (node.paragraphs.length === 0) return false;
  if (node !== group.at(-1) || group.length < (isOuter(node) ? 3 : 2)) return true;
  return group.slice(0, -1).some((sibling) => sibling.children.length > 0 || sibling.paragraphs.length > 0);
}

/** A phrase before a colon is a heading only this short, and not where it announces what follows. */
const longestBeforeColon = 15;
const announces = /(?:是|为|有|如下|以下|包括|即|认识到|做到|例如|分别)$/u;

/** The short topic phrase that opens a paragraph, and whether a colon closes it; undefined where there is none. */
function topicPhrase(body: string): { length: number; colon: boolean } | undefined {
  // `（一）健全组织 成立领导小组…`: a blank between Han can stand for a stop, as a colon does.
  const match =
    /^([^。！？；：]+?)([。：]|(?<=^\p{Script=Han}{4,15})[ \u3000]+(?=\p{Script=Han}))(?=.{8})/su.exec(body);
  if (!match) return undefined;
  const [, phrase, closer] = match;
  if (closer === '。')
    return phrase.length <= longestPhrase ? { length: phrase.length, colon: false } : undefined;
  if (phrase.length > longestBeforeColon || announces.test(phrase)) return undefined;
  return { length: phrase.length, colon: true };
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
