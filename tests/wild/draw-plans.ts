/** Draws clean plans for a page: hospitals' from the sections of the committed plans, others as they were written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitMarker } from '../../src/plan/split-marker.ts';
import type { Section } from '../../src/plan/document.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import type { IndexedPlan } from '../../scripts/search/read-plans.ts';
import { readCleanPlan } from './clean-plan.ts';
import type { CleanBlock, CleanPlan } from './clean-plan.ts';

export interface PlanStock {
  /** Titles and openings of hospital plans. */
  readonly openings: readonly CleanPlan[];
  /** Sections of hospital plans, each with its outermost heading. */
  readonly sections: readonly (readonly CleanBlock[])[];
  readonly written: readonly CleanPlan[];
}

/** Lines whose structure is in doubt themselves would make the truth doubtful: they are left out. */
const soundHeading = /^[^，。；：:！？\s\d（(]{4,20}$/u;
const soundText =
  /^(?!第?[一二三四五六七八九十]+[、，是]|第[一二三四五六七八九十]|\d|总之|展望|以上)[^\s□?`\uFFFD]{20,260}[。！]$/u;
const innerMarker =
  /[。；：:！]\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）、.．]|[一二三四五六七八九十]{1,2}(?:\p{Script=Han}))|[①-⑳⑴-⒇]/u;

/** Sources added later must not change the pages that are drawn: floors are held to these. */
const stockSources: ReadonlySet<string> = new Set([
  'civilized-unit.txt',
  'health-union-second-half.txt',
  'hospital-annual-10.txt',
  'hospital-key-points-2023.txt',
  'township-tcm.txt',
]);

/** The whole plans of the given sources under `content/plans`, and those beside this file. */
export function stockPlans(folder = 'content/plans'): PlanStock {
  const plans = readPlans(folder).filter(
    ({ data: { source, quality } }) =>
      stockSources.has(source.file) && !quality?.truncated && !quality?.damaged,
  );
  const own = join(import.meta.dirname, 'plans');
  return {
    openings: plans
      .map(opening)
      .filter(({ title }, i, all) => all.findIndex((other) => other.title === title) === i),
    sections: plans.flatMap(soundSections),
    written: readdirSync(own)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map((name) => readCleanPlan(readFileSync(join(own, name), 'utf8'))),
  };
}

const mostSections = 5;
const fewestSections = 3;
/** Share of pages that are a hospital's. */
const hospitals = 0.6;

/** `count` plans of one page, no two alike. The same random numbers give the same plans. */
export function drawPlans(stock: PlanStock, count: number, random: () => number): CleanPlan[] {
  if (random() >= hospitals) return shuffle(stock.written, random).slice(0, count);
  let left = shuffle(stock.sections, random);
  return shuffle(stock.openings, random)
    .slice(0, count)
    .map(({ title, blocks }) => {
      const size = fewestSections + Math.floor(random() * (mostSections - fewestSections + 1));
      // One heading stands in a plan once.
      const own = [...new Map(left.map((section) => [section[0].text, section])).values()].slice(0, size);
      left = left.filter((section) => !own.includes(section));
      return { title, blocks: [...blocks, ...own.toSorted(byPlace).flat()] };
    });
}

/** What sets out a plan stands before what it does. */
const openings = ['医院基本情况', '指导思想', '总体要求', '基本原则', '工作目标', '创建目标'];

function byPlace([a]: readonly CleanBlock[], [b]: readonly CleanBlock[]): number {
  const place = ({ text }: CleanBlock) =>
    openings.includes(text) ? openings.indexOf(text) : openings.length;
  return place(a) - place(b);
}

/** A title and the first paragraph, where it is sound: some plans open with a heading. */
function opening({ data, sections }: IndexedPlan): CleanPlan {
  const [text] = sections[0].depth === 0 ? sections[0].paragraphs.map((paragraph) => paragraph.text) : [];
  const sound = text !== undefined && isSound(text);
  return { title: data.title, blocks: sound ? [{ kind: 'paragraph', depth: 0, text }] : [] };
}

/** Sections from one outermost heading to the next of which every line is sound. */
function soundSections({ sections }: IndexedPlan): CleanBlock[][] {
  const groups: Section[][] = [];
  for (const section of sections) {
    if (section.depth === 1) groups.push([section]);
    else if (section.depth > 1) groups.at(-1)?.push(section);
  }
  return groups.flatMap((group) => {
    const blocks = group.map(readSection);
    if (group.some(({ depth }) => depth > 2) || blocks.some((block) => block === undefined)) return [];
    const all = blocks.flatMap((block) => block ?? []);
    const length = all.reduce((sum, { text }) => sum + text.length, 0);
    return length >= 100 && length <= 900 ? [all] : [];
  });
}

function readSection({ depth, heading, paragraphs }: Section): CleanBlock[] | undefined {
  const { marker, text } = splitMarker(heading);
  if (marker === '' || !soundHeading.test(text) || (paragraphs.length === 0 && depth > 1)) return undefined;
  const below = paragraphs.map((paragraph): CleanBlock => {
    const own = splitMarker(paragraph.text);
    return { kind: own.marker === '' ? 'paragraph' : 'item', depth, text: own.text };
  });
  return below.every((block) => isSound(block.text))
    ? [{ kind: 'heading', depth, text }, ...below]
    : undefined;
}

function isSound(text: string): boolean {
  return soundText.test(text) && !innerMarker.test(text);
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
