/** One source from bytes to plans and record: decode → clean → mask → split → outline → extract → emit. Pure. */
import { createHash } from 'node:crypto';
import type { SourceCuration } from '../src/schema/curation.ts';
import type { CleaningRecord } from '../src/schema/record.ts';
import { assemble } from './assemble.ts';
import { clean } from './clean/clean.ts';
import { detectScript } from './clean/rules/script.ts';
import { curatedChanges } from './curation/curated-changes.ts';
import { forBytes } from './curation/for-bytes.ts';
import { doubtOverrides, overrideOf } from './curation/override-plan.ts';
import { addSuggestions } from './damage/add-suggestions.ts';
import { mainlyGarbled } from './damage/garbled-rules.ts';
import { decodeSource } from './decode/decode-source.ts';
import { SourceError } from './decode/decoded-source.ts';
import type { DecodedSource } from './decode/decoded-source.ts';
import { describePlan } from './describe-plan.ts';
import type { ConvertedPlan } from './describe-plan.ts';
import { sourceId } from './files/source-id.ts';
import type { Knowledge } from './knowledge.ts';
import { applyChanges, fromSource, listEdits, openLedger, replayEdits, toSource } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { refuseOthers } from './kind/refuse-others.ts';
import { doubtRemoval, listMessages } from './messages.ts';
import { doubtDisplaced, doubtPlan } from './outline/doubts.ts';
import type { Doubt } from './outline/doubts.ts';
import { parseOutlines } from './outline/parse-outline.ts';
import type { Outline } from './outline/parse-outline.ts';
import { findPrivate } from './privacy/find-private.ts';
import { maskAcrossLines, maskPrivate, maskText } from './privacy/mask-private.ts';
import { countWithheld, findWithheld, withholdEdits, withholdMessages } from './privacy/withhold.ts';
import { curateSplits } from './split/curate-splits.ts';
import { splitPlans } from './split/split-plans.ts';
import type { PlanSpan, SplitResult } from './split/plan-span.ts';
import { doubtSpun } from './spun/doubt-spun.ts';

export interface SourceFile {
  /** Name under the sources folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ConvertedSource {
  readonly plans: readonly ConvertedPlan[];
  readonly record: CleaningRecord;
}

/** Converts one source. Throws `SourceError` where it cannot be converted as a whole. */
export async function convertSource(
  file: SourceFile,
  knowledge: Knowledge,
  curation: SourceCuration = {},
): Promise<ConvertedSource> {
  const decoded = await decodeSource(file.name, file.bytes, curation.encoding);
  return convertDecoded(file, decoded, knowledge, curation);
}

/** Converts a source that is decoded already. Throws `SourceError` where it cannot be converted as a whole. */
export function convertDecoded(
  file: SourceFile,
  decoded: DecodedSource,
  knowledge: Knowledge,
  said: SourceCuration = {},
): ConvertedSource {
  const { text: source, encoding } = decoded;
  if (said.publish === false)
    throw new SourceError('sources.yml says that it is not published', 'curated-out');
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const { curation, doubts: stale } = forBytes(said, sha256);
  const reveal = curation.reveal ?? [];
  if (findPrivate(file.name, reveal).length > 0)
    throw new SourceError(
      'its name holds a private number or address, which every page would show: rename it',
      'unsafe-file',
    );
  const hide = (text: string) => maskText(text, reveal);
  const curated = curatedChanges(decoded, curation);
  const opened = applyChanges(openLedger(source), curated.changes);
  const garbled = mainlyGarbled(opened.text);
  if (garbled) throw new SourceError(`its text is garbled throughout: expected ${garbled.expected}`);
  const title = hide(readPageTitle(opened.text));
  const { page, split, parsed } = readPage(maskPrivate(clean(opened), reveal), title, knowledge, curation);
  const {
    outlines,
    drops,
    doubts: refused,
  } = curation.publish
    ? { outlines: parsed, drops: split.drops, doubts: [] }
    : refuseOthers(page.text, split, parsed);
  if (outlines.every((outline) => outline.blocks.length === 0)) throw noPlan(refused);
  const final = assemble(
    page,
    outlines.flatMap((outline) => outline.blocks),
    drops,
  );
  const ids = numberPlans(sourceId(file.name), outlines);
  const script = detectScript(opened.text);
  const collection = curation.title === undefined ? split.collection : hide(curation.title);
  const plans = split.plans.flatMap((span, i) => {
    const id = ids[i];
    if (id === undefined) return [];
    const place = placeOf(page, span, outlines[i]);
    const common = {
      collection,
      source: { file: file.name, sha256, ...place },
      script,
      ...(span.parent !== undefined && ids[span.parent] !== undefined && { parent: ids[span.parent] }),
    };
    const override = overrideOf(curation, place, hide);
    return [describePlan(id, page, span, outlines[i], common, knowledge, override, hide)];
  });
  const spans = plans.map(({ id, data }) => ({ id, start: data.source.start, end: data.source.end }));
  const edits = listEdits(final);
  const told = [
    ...decoded.doubts,
    ...stale,
    ...curated.doubts,
    ...doubtOverrides(curation, spans, knowledge.topics),
  ];
  checkLaw(source, edits, plans, final);
  const spunOf = new Map(plans.map(({ id, data }) => [id as string | undefined, data.quality?.spun]));
  const doubts = [
    ...doubtRemoval(opened, page),
    ...split.doubts,
    ...refused,
    ...outlines.flatMap((outline) => doubtPlan(page.text, outline)),
    ...doubtDisplaced(page.text, outlines),
    ...outlines.flatMap((outline, i) => doubtSpun(outline, spunOf.get(ids[i]))),
  ];
  const withheld = findWithheld(page, edits, reveal);
  const masked = countWithheld(withheld);
  const messages = addSuggestions(listMessages(page, doubts, edits, told), source, knowledge.language);
  return {
    plans,
    record: {
      source: file.name,
      sha256,
      encoding,
      ...(decoded.choice && {
        choice: { ...decoded.choice, margin: Math.round(decoded.choice.margin) },
      }),
      length: source.length,
      title: collection,
      ...(curation.origin !== undefined && { origin: hide(curation.origin) }),
      ...(Object.keys(masked).length > 0 && { masked }),
      edits: withholdEdits(edits, withheld),
      messages: withholdMessages(messages, withheld, source, hide),
      plans: spans,
    },
  };
}

/** Plans and outlines of a page, and the page with what lies across lines masked too: only outlines tell which belong together. */
function readPage(
  page: Ledger,
  title: string,
  knowledge: Knowledge,
  curation: SourceCuration,
): { page: Ledger; split: SplitResult; parsed: Outline[] } {
  const split = curateSplits(page.text, splitPlans(page.text, title), {
    split: (curation.split ?? []).map((at) => fromSource(page, at)),
    join: (curation.join ?? []).map((at) => fromSource(page, at)),
  });
  const parsed = parseOutlines(page.text, split.plans, knowledge.headingWords);
  const blocks = parsed.flatMap((outline) => outline.blocks);
  const masked = maskAcrossLines(page, blocks, curation.reveal);
  return masked === page ? { page, split, parsed } : readPage(masked, title, knowledge, curation);
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
