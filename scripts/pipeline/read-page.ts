/** Reads the plans of an opened source: clean → mask → split → outline; what is no plan is left out. */
import type { SourceCuration } from '../../src/schema/curation.ts';
import { clean } from '../clean/clean.ts';
import { SourceError } from '../decode/decoded-source.ts';
import { sourceId } from '../files/source-id.ts';
import { refuseOthers } from '../kind/refuse-others.ts';
import { fromSource, openLedger } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import type { HeadingWords } from '../outline/heading-end.ts';
import { parseOutlines } from '../outline/parse-outline.ts';
import type { Outline } from '../outline/parse-outline.ts';
import { maskAcrossLines, maskPrivate } from '../privacy/mask-private.ts';
import { curateSplits } from '../split/curate-splits.ts';
import type { Drop, PlanSpan, SplitResult } from '../split/plan-span.ts';
import { splitPlans } from '../split/split-plans.ts';
import type { Doubt } from '../stretch.ts';
import type { OpenedSource } from './open-source.ts';

/** A plan of a page, with a text. */
export interface PlanOnPage {
  readonly id: string;
  /** Id of the plan it is nested in. */
  readonly parent?: string;
  readonly span: PlanSpan;
  readonly outline: Outline;
}

/** A cleaned page and what was found on it; all offsets are into the ledger's text. */
export interface ReadPage {
  readonly ledger: Ledger;
  /** Title of the collection. */
  readonly collection: string;
  readonly plans: readonly PlanOnPage[];
  /** Text that is no plan's. */
  readonly drops: readonly Drop[];
  readonly doubts: readonly Doubt[];
}

/** Throws `SourceError` where the page holds no plan. */
export function readPage(opened: OpenedSource, words: HeadingWords): ReadPage {
  const { curation } = opened;
  const title = opened.hide(readPageTitle(opened.ledger.text));
  const cleaned = maskPrivate(clean(opened.ledger), curation.reveal);
  const { ledger, split, parsed } = readOutlines(cleaned, title, words, curation);
  const { text } = ledger;
  const { outlines, drops, doubts } = curation.publish
    ? { outlines: parsed, drops: split.drops, doubts: [] }
    : refuseOthers(text, split, parsed);
  const plans = numberPlans(sourceId(opened.name), split.plans, outlines);
  if (plans.length === 0) throw noPlan(doubts);
  return { ledger, collection: split.collection, plans, drops, doubts: [...split.doubts, ...doubts] };
}

/** Plans and outlines; what is private across lines is masked too, since only outlines tell which lines belong together. */
function readOutlines(
  ledger: Ledger,
  title: string,
  words: HeadingWords,
  curation: SourceCuration,
): { ledger: Ledger; split: SplitResult; parsed: Outline[] } {
  const { text } = ledger;
  const placed = (offsets: readonly number[] = []) => offsets.map((at) => fromSource(ledger, at));
  const split = curateSplits(text, splitPlans(text, title), {
    split: placed(curation.split),
    join: placed(curation.join),
  });
  const parsed = parseOutlines(text, split.plans, words);
  const blocks = parsed.flatMap((outline) => outline.blocks);
  const masked = maskAcrossLines(ledger, blocks, curation.reveal);
  return masked === ledger ? { ledger, split, parsed } : readOutlines(masked, title, words, curation);
}

/** Ids in the order of the source; a title with no text below it is no plan. */
function numberPlans(stem: string, spans: readonly PlanSpan[], outlines: readonly Outline[]): PlanOnPage[] {
  let count = 0;
  const ids = outlines.map(({ blocks }) =>
    blocks.length === 0 ? undefined : `${stem}-${String((count += 1)).padStart(2, '0')}`,
  );
  return spans.flatMap((span, i) => {
    const id = ids[i];
    if (id === undefined) return [];
    const parent = span.parent === undefined ? undefined : ids[span.parent];
    return [{ id, span, outline: outlines[i], ...(parent !== undefined && { parent }) }];
  });
}

/** Says what the texts of a page read like, and how a curator overrules it. */
function noPlan(refused: readonly Doubt[]): SourceError {
  if (refused.length === 0)
    return new SourceError('no plan found in it: it holds titles and no text', 'no-plan');
  const reasons = [...new Set(refused.map(({ reason }) => reason))].slice(0, 3);
  return new SourceError(
    `no plan found in it: ${reasons.join('; ')}; if it is one, say \`publish: true\` in sources.yml`,
    'no-plan',
  );
}

/** A longer first line is text. */
const longestTitleLine = 200;

/** The first line of the page, cleaned; a file name loses its ending. */
function readPageTitle(page: string): string {
  const first = page.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  // A page without line breaks has no title line.
  if (first.length > longestTitleLine) return '';
  const bare = first.trim().replace(/\.(?:docx?|pdf|txt|wps|pptx?|rtf)$/i, '');
  const title = clean(openLedger(bare)).text.trim();
  return title.length <= 60 && !/[。；]/u.test(title) ? title : '';
}
