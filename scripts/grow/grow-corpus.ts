/**
 * A large corpus for measuring, grown from the real plans: their outlines, filled with sections of other plans that stand
 * at a like place. It reads like plans and is none, so it is never published.
 */
import { createHash } from 'node:crypto';
import { toSections } from '../../src/plan/document.ts';
import type { Block, Section } from '../../src/plan/document.ts';
import { splitMarker } from '../../src/plan/split-marker.ts';
import type { PlanFrontmatter } from '../../src/schema/plan.ts';
import { listRegulations } from '../extract/cites.ts';
import type { IndexedPlan } from '../search/read-plans.ts';
import { seededRandom } from '../seeded-random.ts';

/** A section of a real plan that may stand in a grown one. */
interface Part {
  readonly section: Section;
  readonly topics: readonly string[];
  readonly length: number;
}

/** Parts of a plan in which sections count as standing at a like place: how it sets out is not how it ends. */
const stretches = 4;
/** Sections drawn for a place, of which the one nearest in length to what stood there is taken. */
const draws = 3;
/** Share of paragraphs that come from another section of the same shelf. */
const exchanged = 0.5;
/** Deeper headings are drawn together: there are few of each. */
const deepest = 3;

/**
 * `count` plans with ids `grown-0001-01` and so on, in files as large as the real ones. The same arguments give the same
 * plans, and fewer are the first of more. Anchors are made by `toSections`; indicators and dated tasks are left out.
 * Throws where there are no plans to grow from.
 */
export function growCorpus(plans: readonly IndexedPlan[], count: number, seed: number): IndexedPlan[] {
  if (plans.length === 0) throw new Error('Unexpected empty corpus, expected plans to grow from');
  const random = seededRandom(seed);
  const shelves = shelve(plans);
  const fileSizes = [...Map.groupBy(plans, ({ data }) => data.source.file).values()].map((own) => own.length);
  const grown: IndexedPlan[] = [];
  for (let file = 1; grown.length < count; file++) {
    const stem = `grown-${String(file).padStart(4, '0')}`;
    const size = Math.min(pick(fileSizes, random), count - grown.length);
    const sha256 = createHash('sha256').update(stem).digest('hex');
    const { collection } = pick(plans, random).data;
    let start = 0;
    for (let number = 1; number <= size; number++) {
      const template = pick(plans, random);
      const parts = drawParts(template, shelves, random);
      const blocks = parts.flatMap((part) => part.blocks);
      const facts = drawFacts(template, pick(plans, random), parts, blocks);
      const end = start + blocks.reduce((sum, { text }) => sum + text.length + 1, 0);
      grown.push({
        id: `${stem}-${String(number).padStart(2, '0')}`,
        data: { ...facts, collection, source: { file: `${stem}.txt`, sha256, start, end } },
        sections: toSections(blocks),
      });
      start = end;
    }
  }
  return grown;
}

function pick<Item>(all: readonly Item[], random: () => number): Item {
  return all[Math.floor(random() * all.length)];
}

/** For every section of the template one that stands at a like place of some plan, with its blocks as they go there. */
function drawParts(
  template: IndexedPlan,
  shelves: ReadonlyMap<string, readonly Part[]>,
  random: () => number,
): (Part & { readonly blocks: readonly Block[] })[] {
  return template.sections.map((place, at) => {
    const shelf = shelves.get(shelfOf(place, at, template)) ?? [];
    const drawn = Array.from({ length: draws }, () => pick(shelf, random));
    const part = nearest(drawn, lengthOf(place));
    const paragraphs = part.section.paragraphs.map((own) => {
      if (random() >= exchanged) return own;
      const other = pick(pick(shelf, random).section.paragraphs, random);
      return other ? renumber(other, splitMarker(own.text).marker) : own;
    });
    return { ...part, blocks: [...toHeading(part.section, place), ...paragraphs] };
  });
}

function shelve(plans: readonly IndexedPlan[]): ReadonlyMap<string, readonly Part[]> {
  const shelves = new Map<string, Part[]>();
  for (const plan of plans) {
    plan.sections.forEach((section, at) => {
      const name = shelfOf(section, at, plan);
      const part = { section, topics: plan.data.topics, length: lengthOf(section) };
      shelves.set(name, [...(shelves.get(name) ?? []), part]);
    });
  }
  return shelves;
}

/** Sections of one shelf have a like depth and stand at a like place of their plans. */
function shelfOf({ depth }: Section, at: number, { sections }: IndexedPlan): string {
  return `${Math.min(depth, deepest)} ${Math.floor((stretches * at) / sections.length)}`;
}

function nearest(parts: readonly Part[], length: number): Part {
  return parts.reduce((best, part) =>
    Math.abs(part.length - length) < Math.abs(best.length - length) ? part : best,
  );
}

/** The heading, if there is one, numbered as the one whose place it takes and as deep. */
function toHeading({ heading, headingMarks }: Section, replaced: Section): Block[] {
  if (replaced.depth === 0) return [];
  const block = { depth: replaced.depth, text: heading, marks: headingMarks };
  return [renumber(block, splitMarker(replaced.heading).marker)];
}

/** The block with another number before it: `三、总结` with `一、` is `一、总结`. */
function renumber(block: Block, marker: string): Block {
  const own = splitMarker(block.text);
  if (own.marker === marker) return block;
  const moved = marker.length - own.marker.length;
  const marks = block.marks
    ?.filter(({ start }) => start >= own.marker.length)
    .map((mark) => ({ ...mark, start: mark.start + moved, end: mark.end + moved }));
  return { ...block, text: marker + own.text, marks };
}

/** Facts of the template; when and where are another plan's, unless the title says them. */
function drawFacts(
  { data: own }: IndexedPlan,
  { data: other }: IndexedPlan,
  parts: readonly Part[],
  blocks: readonly Block[],
): Omit<PlanFrontmatter, 'collection' | 'source'> {
  const { title, sourceTitle, script, period, genre, orgType, department } = own;
  const { years, yearBlank } = /\d/.test(title) ? own : other;
  const regions = own.regions ?? other.regions;
  const regulations = listRegulations(blocks);
  const blanks = blocks.flatMap(({ marks = [] }) => marks.filter(({ kind }) => kind === 'blank')).length;
  const facts = {
    ...{ period, genre, orgType, department, years, yearBlank, regions },
    regulations: regulations.length > 0 ? regulations : undefined,
    placeholders: blanks > 0 ? blanks : undefined,
  };
  return {
    title: own.regions ? title : `${regions?.[0] ?? ''}${title}`,
    sourceTitle,
    script,
    topics: [
      ...new Set([...own.topics.slice(0, 2), ...parts.flatMap(({ topics }) => topics.slice(0, 1))]),
    ].slice(0, 5),
    ...Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)),
  };
}

function lengthOf({ heading, paragraphs }: Section): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, heading.length);
}
