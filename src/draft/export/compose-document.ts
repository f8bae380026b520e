/** A draft as a document: what stands in it in which order, the same for Word, Markdown and plain text. */
import { fullUrl, planUrl } from '../../lib/urls.ts';
import { placeRuns } from '../block-text.ts';
import type { Draft, DraftBlock, Run, TaskRow } from '../draft.ts';
import { numberHeadings } from '../number-headings.ts';
import { cleanText } from './clean-text.ts';
import { readTasks } from './read-tasks.ts';

/** A stretch of text, none empty; `gap` where something is still to be filled in. */
export interface Span {
  readonly text: string;
  readonly gap: boolean;
}

/** A heading (`depth` 1 to 4) with its number, or a paragraph (`depth` 0, no number). One line of text each. */
export interface ExportBlock {
  readonly depth: number;
  /** `一、`, `（一）`, `1.`, `（1）`. */
  readonly number: string;
  readonly spans: readonly Span[];
}

/** A plan that words were taken from. */
export interface ExportSource {
  readonly title: string;
  /** Whose plan it is, where that is known. */
  readonly unit?: string;
  /** Of its page, at the place where all that was taken stands; absent where the site has no address for others. */
  readonly url?: string;
}

export interface ExportDocument {
  readonly title: readonly Span[];
  readonly blocks: readonly ExportBlock[];
  /** Named below the text; the task table is one of them where it is wanted. */
  readonly attachments: readonly string[];
  /** Empty where nobody signs or no date is given. */
  readonly signedBy: readonly Span[];
  readonly signedDate: string;
  /** The task table, with its place among the attachments counted from nought. */
  readonly tasks?: { readonly rows: readonly TaskRow[]; readonly attachment: number };
  /** Empty where no list of sources is wanted. */
  readonly sources: readonly ExportSource[];
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly changed: string;
}

export interface ComposeOptions {
  /** A list of the plans that words were taken from, behind all else. */
  readonly sources: boolean;
  /** The task table, as an attachment. */
  readonly tasks: boolean;
  /** Address that paths are completed with: `https://example.org`; the build's own where absent. */
  readonly site?: string;
  /** Whose plan it is, by the plan's id. */
  readonly unitOf?: (plan: string) => string | undefined;
}

/** What the task table is called among the attachments. */
export const taskTableTitle = '任务分解表';

/** Puts a draft together. Gaps that are not filled stay as they stood; empty paragraphs are left out. */
export function composeDocument(draft: Draft, options: ComposeOptions): ExportDocument {
  const spansOf = (runs: readonly Run[]) => readSpans(runs, draft.fills);
  const numbers = numberHeadings(draft.blocks);
  const named = draft.attachments.map((name) => oneLine(name)).filter((name) => name !== '');
  const rows = options.tasks ? (draft.tasks ?? readTasks(draft)).map(cleanRow) : [];
  const attachments = rows.length > 0 && !named.includes(taskTableTitle) ? [...named, taskTableTitle] : named;
  const signedBy = draft.signedBy ?? draft.fills.unit;
  return {
    title: joinLines(splitLines(spansOf(draft.title))),
    blocks: draft.blocks.flatMap((block) => readBlock(block, numbers.get(block.id), spansOf(block.runs))),
    attachments,
    signedBy: signedBy ? joinLines(splitLines([{ text: cleanText(signedBy), gap: false }])) : [],
    signedDate: oneLine(draft.signedDate ?? ''),
    ...(rows.length > 0 && { tasks: { rows, attachment: attachments.indexOf(taskTableTitle) } }),
    sources: options.sources ? listSources(draft.blocks, options) : [],
    created: draft.created,
    changed: draft.changed,
  };
}

/** The text of spans. */
export function spanText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** The spans between two places of their text. UTF-16 offsets. */
export function sliceSpans(spans: readonly Span[], start: number, end: number): Span[] {
  let at = 0;
  return spans.flatMap(({ text, gap }) => {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, text.length)];
    at += text.length;
    return from < to ? [{ text: text.slice(from, to), gap }] : [];
  });
}

function readSpans(runs: readonly Run[], fills: Draft['fills']): Span[] {
  const { text, gaps } = placeRuns(runs, fills);
  const spans: Span[] = [];
  let at = 0;
  const add = (end: number, gap: boolean) => {
    const part = cleanText(text.slice(at, end));
    if (part !== '') spans.push({ text: part, gap });
    at = end;
  };
  for (const { start, end, filled } of gaps) {
    add(start, false);
    add(end, !filled);
  }
  add(text.length, false);
  return spans;
}

/** A paragraph is as many as it has lines; a heading is one line. */
function readBlock({ depth }: DraftBlock, number = '', spans: readonly Span[]): ExportBlock[] {
  const lines = splitLines(spans);
  if (depth > 0) return [{ depth, number, spans: joinLines(lines) }];
  return lines.map((line) => ({ depth, number: '', spans: line }));
}

/** Lines with something in them, without the blanks around them: the layout indents. */
function splitLines(spans: readonly Span[]): Span[][] {
  const text = spanText(spans);
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => {
    const start = index + line.length - line.trimStart().length;
    return sliceSpans(spans, start, Math.max(start, index + line.trimEnd().length));
  }).filter((line) => line.length > 0);
}

function joinLines(lines: readonly Span[][]): Span[] {
  return lines.flatMap((line, i) => (i > 0 ? [{ text: ' ', gap: false }, ...line] : line));
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ').trim();
}

function cleanRow({ task, department, due, indicator }: TaskRow): TaskRow {
  return {
    task: oneLine(task),
    department: oneLine(department),
    due: oneLine(due),
    indicator: oneLine(indicator),
  };
}

/** Every plan once, in the order of the text; at its section where all that was taken is of one. */
function listSources(blocks: readonly DraftBlock[], { site, unitOf }: ComposeOptions): ExportSource[] {
  const places = new Map<string, { title: string; anchors: Set<string | undefined> }>();
  for (const { origin } of blocks) {
    if (!origin) continue;
    const place = places.get(origin.plan) ?? { title: oneLine(origin.title), anchors: new Set() };
    places.set(origin.plan, place);
    place.anchors.add(origin.anchor);
  }
  return Array.from(places, ([plan, { title, anchors }]) => {
    const unit = oneLine(unitOf?.(plan) ?? '');
    const [anchor] = anchors.size === 1 ? anchors : [];
    const url = fullUrl(planUrl(plan, anchor), site);
    return { title, ...(unit && { unit }), ...(URL.canParse(url) && { url }) };
  });
}
