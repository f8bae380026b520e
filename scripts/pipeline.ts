/** One source from bytes to plans and record: decode → clean → split → outline → extract → emit. Pure. */
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
import { doubtRemoval, listMessages } from './messages.ts';
import { doubtDisplaced, doubtPlan } from './outline/doubts.ts';
import { parseOutlines } from './outline/parse-outline.ts';
import type { Outline } from './outline/parse-outline.ts';
import { curateSplits } from './split/curate-splits.ts';
import { splitPlans } from './split/split-plans.ts';
import type { PlanSpan } from './split/plan-span.ts';

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
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const { curation, doubts: stale } = forBytes(said, sha256);
  const garbled = mainlyGarbled(source);
  if (garbled) throw new SourceError(`its text is garbled throughout: expected ${garbled.expected}`);
  const curated = curatedChanges(decoded, curation);
  const page = clean(applyChanges(openLedger(source), curated.changes));
  const split = curateSplits(page.text, splitPlans(page.text, readPageTitle(source)), {
    split: (curation.split ?? []).map((at) => fromSource(page, at)),
    join: (curation.join ?? []).map((at) => fromSource(page, at)),
  });
  const outlines = parseOutlines(page.text, split.plans, knowledge.headingWords);
  if (outlines.every((outline) => outline.blocks.length === 0)) {
    throw new SourceError('no plan found in it: nothing reads like a work plan', 'no-plan');
  }
  const final = assemble(
    page,
    outlines.flatMap((outline) => outline.blocks),
    split.drops,
  );
  const ids = numberPlans(sourceId(file.name), outlines);
  const script = detectScript(source);
  const plans = split.plans.flatMap((span, i) => {
    const id = ids[i];
    if (id === undefined) return [];
    const place = placeOf(page, span, outlines[i]);
    const common = {
      collection: curation.title ?? split.collection,
      source: { file: file.name, sha256, ...place },
      script,
      ...(span.parent !== undefined && ids[span.parent] !== undefined && { parent: ids[span.parent] }),
    };
    const override = overrideOf(curation, place);
    return [describePlan(id, page, span, outlines[i], common, knowledge, override)];
  });
  const spans = plans.map(({ id, data }) => ({ id, start: data.source.start, end: data.source.end }));
  const edits = listEdits(final);
  checkLaw(source, edits, plans, final);
  const doubts = [
    ...doubtRemoval(page),
    ...split.doubts,
    ...outlines.flatMap((outline) => doubtPlan(page.text, outline)),
    ...doubtDisplaced(page.text, outlines),
  ];
  const messages = listMessages(page, doubts, edits, [
    ...decoded.doubts,
    ...stale,
    ...curated.doubts,
    ...doubtOverrides(curation, spans),
  ]);
  return {
    plans,
    record: {
      source: file.name,
      sha256,
      encoding,
      length: source.length,
      title: curation.title ?? split.collection,
      ...(curation.origin !== undefined && { origin: curation.origin }),
      edits,
      messages: addSuggestions(messages, source, knowledge.language),
      plans: spans,
    },
  };
}

/** A longer first line is text. */
const longestTitleLine = 200;

/** The first line of the page, cleaned; a file name loses its ending. */
function readPageTitle(source: string): string {
  const first = source.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
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
