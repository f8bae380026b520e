/** Compares what the converter made of a wrapped page with what is true of it. */
import * as OpenCC from 'opencc-js';
import type { Knowledge } from '../../scripts/knowledge.ts';
import { replayEdits } from '../../scripts/ledger.ts';
import { convertDecoded } from '../../scripts/pipeline.ts';
import type { ConvertedSource } from '../../scripts/pipeline.ts';
import { planText } from '../../src/plan/document.ts';
import type { Truth, TruthPiece, Wrapped } from './page.ts';
import { traceText } from './trace-text.ts';
import type { TracedUnit } from './trace-text.ts';

/** Right, found and true: precision is right of found, recall right of true. */
export interface Hits {
  readonly right: number;
  readonly found: number;
  readonly true: number;
}

export interface PageScore {
  readonly plans: Hits;
  readonly titles: Hits;
  /** Headings by text and depth. */
  readonly headings: Hits;
  /** Blocks of either kind by their first and last character. */
  readonly blocks: Hits;
  /** Characters of the plans, blanks apart, that came through as they should. */
  readonly kept: Hits;
  /** Characters put in as noise, blanks apart: `right` are gone. */
  readonly noise: Hits;
  readonly lawHeld: boolean;
  readonly misses: readonly string[];
}

const fromTaiwan = OpenCC.Converter({ from: 'tw', to: 'cn' });
const fromHongKong = OpenCC.Converter({ from: 'hk', to: 'cn' });
/** Equal where a difference of script or width may stand. */
const fold = (text: string) =>
  fromHongKong(fromTaiwan(text.normalize('NFKC')))
    .replace(/\s/gu, '')
    .toLowerCase();

/** Converts a page and scores it. Where the converter throws nothing is right. */
export function scorePage({ text, truth }: Wrapped, knowledge: Knowledge): PageScore {
  let converted: ConvertedSource;
  try {
    const decoded = { text, encoding: 'utf-8' as const, changes: [], doubts: [] };
    const bytes = new TextEncoder().encode(text);
    converted = convertDecoded({ name: 'page.txt', bytes }, decoded, knowledge);
  } catch (error) {
    return scoreFailure(truth, String(error));
  }
  const reads = readUnits(text, truth);
  const { edits } = converted.record;
  const traced = traceText(text, edits, (at) => reads[at]);
  const found = locateBlocks(converted, traced);
  const misses: string[] = [];
  const kept = scoreKept(text, truth, traced, reads, misses);
  return {
    plans: scorePlans(text, truth, found, misses),
    titles: scoreTitles(truth, converted, found, misses),
    headings: scoreBlocks(text, truth, found, true, misses),
    blocks: scoreBlocks(text, truth, found, false, misses),
    ...kept,
    lawHeld: replayEdits(text, edits) === converted.plans.map((plan) => planText(plan.blocks)).join('\n'),
    misses,
  };
}

/** A block that came out: where its first and last character stood. */
interface FoundBlock {
  readonly plan: number;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

function locateBlocks({ plans }: ConvertedSource, traced: readonly TracedUnit[]): FoundBlock[] {
  let at = 0;
  return plans.flatMap(({ blocks }, plan) =>
    blocks.map((block) => {
      const places = traced
        .slice(at, at + block.text.length)
        .map(({ source }) => source)
        .filter((source) => source >= 0);
      at += block.text.length + 1;
      return { plan, start: places[0] ?? -1, end: (places.at(-1) ?? -2) + 1, depth: block.depth };
    }),
  );
}

/** What each unit of the source should read as: all of an entity stands at its first unit. */
function readUnits(text: string, { pieces }: Truth): string[] {
  const reads = text.split('');
  for (const { start, text: own, reads: read } of pieces) {
    if (read === undefined) continue;
    for (let i = 0; i < own.length; i++)
      reads[start + i] = read.length === own.length ? read[i] : i === 0 ? read : '';
  }
  return reads;
}

function scoreKept(
  text: string,
  { pieces }: Truth,
  traced: readonly TracedUnit[],
  reads: readonly string[],
  misses: string[],
): Pick<PageScore, 'kept' | 'noise'> {
  const out = new Map(traced.map(({ unit, source }) => [source, unit]));
  const count = { kept: 0, text: 0, left: 0, noise: 0 };
  for (const piece of pieces.filter(({ role }) => role !== 'layout')) {
    let [lost, left] = ['', ''];
    for (let at = piece.start; at < piece.start + piece.text.length; at++) {
      if (reads[at].trim() === '') continue;
      const unit = out.get(at);
      if (piece.role === 'text') {
        count.text += 1;
        if (unit !== undefined && fold(unit) === fold(reads[at])) count.kept += 1;
        else lost += text[at];
      } else {
        count.noise += 1;
        if (unit !== undefined && unit.trim() !== '') {
          count.left += 1;
          left += unit;
        }
      }
    }
    if (lost !== '') misses.push(`lost ${quote(lost)} of ${quote(piece.text)}`);
    if (left !== '') misses.push(`${piece.role} left ${quote(left)} of ${quote(piece.text)}`);
  }
  return {
    kept: { right: count.kept, found: count.kept, true: count.text },
    noise: { right: count.noise - count.left, found: count.noise, true: count.noise },
  };
}

function scorePlans(text: string, truth: Truth, found: readonly FoundBlock[], misses: string[]): Hits {
  const spans = [...Map.groupBy(found, ({ plan }) => plan).values()].map((blocks) => ({
    start: blocks[0].start,
    end: blocks.at(-1)!.end,
  }));
  return match(text, truth.plans, spans, 'plan', misses);
}

/** Headings where `headings` is true, else blocks of either kind, whatever their depth. */
function scoreBlocks(
  text: string,
  { plans }: Truth,
  found: readonly FoundBlock[],
  headings: boolean,
  misses: string[],
): Hits {
  const own = plans.flatMap(({ blocks }) => blocks);
  if (!headings) {
    const bare = ({ start, end }: Place) => ({ start, end });
    return match(text, own.map(bare), found.map(bare), 'block', misses);
  }
  const isHeading = ({ depth }: { readonly depth: number }) => depth > 0;
  return match(text, own.filter(isHeading), found.filter(isHeading), 'heading', misses);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly depth?: number;
}

function match(
  text: string,
  truth: readonly Place[],
  found: readonly Place[],
  name: string,
  misses: string[],
): Hits {
  const key = ({ start, end, depth }: Place) => `${start} ${end} ${depth ?? ''}`;
  const show = ({ start, end, depth }: Place) => {
    const own = text.slice(start, end);
    return `${depth ?? ''} ${quote(own.length > 40 ? `${own.slice(0, 18)}…${own.slice(-18)}` : own)}`;
  };
  const [wanted, had] = [new Set(truth.map(key)), new Set(found.map(key))];
  for (const place of truth) if (!had.has(key(place))) misses.push(`no ${name} ${show(place)}`);
  for (const place of found) if (!wanted.has(key(place))) misses.push(`not a ${name} ${show(place)}`);
  const right = truth.filter((place) => had.has(key(place))).length;
  return { right, found: found.length, true: truth.length };
}

/** Titles of the plans that begin where a true one does. */
function scoreTitles(
  { plans }: Truth,
  converted: ConvertedSource,
  found: readonly FoundBlock[],
  misses: string[],
): Hits {
  const firsts = [...Map.groupBy(found, ({ plan }) => plan).values()].map(([block]) => block);
  const right = plans.filter((plan) => {
    const own = firsts.find(({ start }) => start === plan.start);
    if (!own) return false;
    const { sourceTitle } = converted.plans[own.plan].data;
    const fits = plan.titles.length === 0 || plan.titles.some((title) => fold(title) === fold(sourceTitle));
    if (!fits) misses.push(`title ${quote(sourceTitle)}, expected ${plan.titles.map(quote).join(' or ')}`);
    return fits;
  }).length;
  return { right, found: converted.plans.length, true: plans.length };
}

function scoreFailure({ plans, pieces }: Truth, reason: string): PageScore {
  const none = (count: number): Hits => ({ right: 0, found: 0, true: count });
  const blocks = plans.flatMap((plan) => plan.blocks);
  const size = (role: TruthPiece['role']) =>
    pieces.filter((piece) => piece.role === role).reduce((sum, { text }) => sum + text.length, 0);
  return {
    plans: none(plans.length),
    titles: none(plans.length),
    headings: none(blocks.filter(({ depth }) => depth > 0).length),
    blocks: none(blocks.length),
    kept: none(size('text')),
    noise: { right: 0, found: size('noise'), true: size('noise') },
    lawHeld: /no plan found/.test(reason),
    misses: [reason],
  };
}

const quote = (text: string) => `\`${text.replace(/\n/g, '⏎')}\``;
