/** One source from bytes to plans and record: decode → clean → split → outline → extract → emit. Pure. */
import { createHash } from 'node:crypto';
import { toSections } from '../src/plan/document.ts';
import type { Block, Mark } from '../src/plan/document.ts';
import { matchTopics } from '../src/plan/match-topics.ts';
import { planSchema } from '../src/schema/plan.ts';
import type { PlanFrontmatter } from '../src/schema/plan.ts';
import type { CleaningRecord, Message } from '../src/schema/record.ts';
import { assemble, blockText } from './assemble.ts';
import { clean } from './clean/clean.ts';
import { countHan } from './clean/characters.ts';
import { findDamage } from './clean/damage.ts';
import { detectScript } from './clean/rules/script.ts';
import { decodeSource, SourceError } from './decode/decode-source.ts';
import { writePlanMdx } from './emit/plan-mdx.ts';
import { extractMetadata } from './extract/metadata.ts';
import { countBlanks, markBlocks } from './extract/mark-blocks.ts';
import { listRegulations } from './extract/cites.ts';
import type { Knowledge } from './knowledge.ts';
import { listEdits, openLedger, replayEdits, toSource } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { readMarker } from './outline/markers.ts';
import { doubtDisplaced, doubtPlan, isTruncated } from './outline/doubts.ts';
import type { Doubt } from './outline/doubts.ts';
import { parseOutlines } from './outline/parse-outline.ts';
import type { Outline } from './outline/parse-outline.ts';
import { splitPlans } from './split/split-plans.ts';
import type { PlanSpan } from './split/split-plans.ts';

export interface SourceFile {
  /** Name under the sources folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ConvertedPlan {
  readonly id: string;
  readonly data: PlanFrontmatter;
  readonly blocks: readonly Block[];
  readonly mdx: string;
}

export interface ConvertedSource {
  readonly plans: readonly ConvertedPlan[];
  readonly record: CleaningRecord;
}

/** Converts one source. Throws `SourceError` where it cannot be converted as a whole. */
export function convertSource(file: SourceFile, knowledge: Knowledge): ConvertedSource {
  const { text: source, encoding } = decodeSource(file.bytes);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const page = clean(openLedger(source));
  const split = splitPlans(page.text, readPageTitle(source));
  const outlines = parseOutlines(page.text, split.plans, knowledge.headingWords);
  if (outlines.every((outline) => outline.blocks.length === 0)) {
    throw new SourceError('no plan found in it: nothing reads like a work plan');
  }
  const final = assemble(
    page,
    outlines.flatMap((outline) => outline.blocks),
    split.drops,
  );
  const stem = file.name.replace(/\.[^.]+$/, '');
  const ids = numberPlans(stem, outlines);
  const plans = split.plans.flatMap((span, i) => {
    const id = ids[i];
    if (id === undefined) return [];
    const place = placeOf(page, span, outlines[i]);
    const common = {
      collection: split.collection,
      source: { file: file.name, sha256, ...place },
      script: detectScript(source),
      ...(span.parent !== undefined && ids[span.parent] !== undefined && { parent: ids[span.parent] }),
    };
    return [describePlan(id, page, span, outlines[i], common, knowledge)];
  });
  const edits = listEdits(final);
  checkLaw(source, edits, plans, final);
  const doubts = [
    ...doubtRemoval(source, page),
    ...split.doubts,
    ...outlines.flatMap((outline) => doubtPlan(page.text, outline)),
    ...doubtDisplaced(page.text, outlines),
  ];
  return {
    plans,
    record: {
      source: file.name,
      sha256,
      encoding,
      length: source.length,
      title: split.collection,
      edits,
      messages: placeMessages(page, doubts),
      plans: plans.map(({ id, data }) => ({ id, start: data.source.start, end: data.source.end })),
    },
  };
}

/** Site furniture is a small part of a page; where rules took more than this share of its Han, they may be wrong. */
const mostRemoved = 0.4;

function doubtRemoval(source: string, page: Ledger): Doubt[] {
  const [before, after] = [countHan(source), countHan(page.text)];
  if (after >= before * (1 - mostRemoved)) return [];
  const percent = Math.round((1 - after / before) * 100);
  return [
    {
      start: 0,
      end: 0,
      rule: 'much-removed',
      reason: `Unexpected removal of ${percent}% of the page as furniture, expected less than ${mostRemoved * 100}%`,
    },
  ];
}

/** The first line of the page, cleaned; a file name loses its ending. */
function readPageTitle(source: string): string {
  const first = source.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const bare = first.trim().replace(/\.(?:docx?|pdf|txt|wps|pptx?|rtf)$/i, '');
  const title = clean(openLedger(bare)).text.trim();
  return title.length <= 60 && !/[。；]/u.test(title) ? title : '';
}

/** Ids in the order of the source; a title with no text below it is no plan. */
function numberPlans(stem: string, outlines: readonly Outline[]): (string | undefined)[] {
  let count = 0;
  return outlines.map((outline) => {
    if (outline.blocks.length === 0) return undefined;
    count += 1;
    return `${stem}-${String(count).padStart(2, '0')}`;
  });
}

function placeOf(page: Ledger, span: PlanSpan, outline: Outline): { start: number; end: number } {
  const last = outline.blocks.at(-1)!;
  return { start: toSource(page, span.start), end: toSource(page, last.end - 1) + 1 };
}

type Common = Pick<PlanFrontmatter, 'collection' | 'source' | 'script' | 'parent'>;

function describePlan(
  id: string,
  page: Ledger,
  span: PlanSpan,
  outline: Outline,
  common: Common,
  knowledge: Knowledge,
): ConvertedPlan {
  const bare = outline.blocks.map((block) => ({ depth: block.depth, text: blockText(page.text, block) }));
  const blocks = markDamage(markBlocks(bare));
  const sections = toSections(blocks);
  const sourceTitle = readSourceTitle(page, span);
  const { title: read, ...metadata } = extractMetadata(
    { sourceTitle: span.title, collection: common.collection, sections },
    knowledge.vocabulary,
  );
  const title = read || firstWords(blocks);
  const damaged = blocks.reduce(
    (sum, block) => sum + (block.marks ?? []).filter((mark) => mark.kind === 'damage').length,
    0,
  );
  const truncated = isTruncated(page.text, outline);
  const regulations = listRegulations(blocks);
  const placeholders = countBlanks(blocks);
  const data = planSchema.parse({
    title,
    sourceTitle,
    ...common,
    ...metadata,
    topics: matchTopics(sections, title, knowledge.topics).plan,
    ...(regulations.length > 0 && { regulations }),
    ...(placeholders > 0 && { placeholders }),
    ...((truncated || damaged > 0) && {
      quality: { ...(truncated && { truncated }), ...(damaged > 0 && { damaged }) },
    }),
  });
  return { id, data, blocks, mdx: writePlanMdx(data, blocks) };
}

/** A plan whose text and page name nothing is called by its first words: a reader finds it by them. */
function firstWords(blocks: readonly Block[]): string {
  const { text } = blocks.find((block) => block.depth > 0) ?? blocks[0];
  const phrase = /^[^，。；：！？]+/u.exec(text.slice(readMarker(text)?.length ?? 0))?.[0] ?? text;
  return phrase.trim().slice(0, longestTitle) || text.slice(0, longestTitle);
}

/** The heading as the source has it: not simplified, glosses and all. */
function readSourceTitle(page: Ledger, span: PlanSpan): string {
  if (span.bodyStart === span.start) return span.title;
  const at = page.text.indexOf(span.title, span.start);
  return page.source.slice(toSource(page, at), toSource(page, at + span.title.length - 1) + 1).trim();
}

/** Damage outranks whatever else was read into the same characters. */
function markDamage(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const damage: Mark[] = findDamage(block.text).map(({ start, end }) => ({ kind: 'damage', start, end }));
    if (damage.length === 0) return block;
    const others = (block.marks ?? []).filter((mark) =>
      damage.every((run) => mark.end <= run.start || mark.start >= run.end),
    );
    return { ...block, marks: [...others, ...damage].sort((a, b) => a.start - b.start) };
  });
}

/** The law: the edits replayed on the source give exactly the plans, in order. */
function checkLaw(
  source: string,
  edits: CleaningRecord['edits'],
  plans: readonly ConvertedPlan[],
  final: Ledger,
): void {
  const written = plans.flatMap((plan) => plan.blocks.map((block) => block.text)).join('\n');
  if (replayEdits(source, edits) !== written || final.text !== written) {
    throw new Error('the recorded edits do not give the text of the plans');
  }
}

/** A title made of first words is cut here. */
const longestTitle = 30;
/** A message quotes no more of the source than this. */
const longestQuote = 40;

/** Doubts as messages with their place in the source, in order. */
function placeMessages(page: Ledger, doubts: readonly Doubt[]): Message[] {
  const lineStarts = [0];
  for (const found of page.source.matchAll(/\r\n?|\n/g)) lineStarts.push(found.index + found[0].length);
  return doubts
    .map((doubt) => {
      const start = toSource(page, doubt.start);
      const end = Math.max(start, toSource(page, Math.max(doubt.start, doubt.end - 1)) + 1);
      const line = lineStarts.findLastIndex((at) => at <= start);
      return {
        start,
        end,
        line: line + 1,
        column: start - lineStarts[line] + 1,
        rule: doubt.rule,
        text: page.source.slice(start, Math.min(end, start + longestQuote)),
        reason: doubt.reason,
      };
    })
    .sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1));
}
