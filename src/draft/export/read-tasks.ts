/** The task table as far as the text says it: nothing is concluded, what is not said is empty. */
import { splitMarker } from '../../plan/split-marker.ts';
import { findCites } from '../../text/find-cites.ts';
import { foldWidth } from '../../text/fold-width.ts';
import { splitSentences } from '../../text/sentences.ts';
import { textOf } from '../block-text.ts';
import type { Draft, TaskRow } from '../draft.ts';
import { pastWords, taskRules } from './task-rules.ts';
import type { TaskRule } from './task-rules.ts';

interface Found {
  readonly of: TaskRule['of'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly label: boolean;
}

interface Reading extends TaskRow {
  /** Nothing is left but labels: it says who and when of what stands before. */
  readonly labelsOnly: boolean;
}

/** No sentence of a plan is longer; what is is not read. */
const longest = 1000;
/** A heading that says when and nothing else: what stands below is to be done then. */
const timeHeading = /^(?:(?:重点|主要)?(?:工作|任务)(?:安排|计划|重点)?|安排|计划)?[：:]?$/u;

/**
 * A row for every heading or sentence that says who, by when or how much. What a line of labels says
 * (`责任部门：医务科`) is said of the sentence before it in its paragraph, or else of the heading above.
 */
export function readTasks({ blocks, fills }: Pick<Draft, 'blocks' | 'fills'>): TaskRow[] {
  const rows: TaskRow[] = [];
  let heading: { text: string; row?: number; due: string; depth: number } = { text: '', due: '', depth: 0 };
  const add = (row: TaskRow) => rows.push(row) - 1;
  for (const { depth, runs } of blocks) {
    const text = textOf(runs, fills).trim();
    if (depth > 0) {
      const inherited = depth > heading.depth ? heading.due : '';
      const found = readTask(text);
      const isTime = found.due !== '' && timeHeading.test(found.task.replace(found.due, ''));
      heading = { text: found.task, due: isTime ? found.due : inherited, depth };
      if (!isTime && isRow(found) && found.task !== '') heading.row = add(rowOf(found));
      continue;
    }
    let before: { text: string; row?: number } | undefined;
    for (const sentence of sentencesOf(text)) {
      const found = readTask(sentence);
      if (found.labelsOnly) {
        const target = before ?? (heading.text ? heading : undefined);
        if (!target) continue;
        if (target.row === undefined) target.row = add({ ...rowOf(found), task: target.text });
        else rows[target.row] = merge(rows[target.row], found);
        continue;
      }
      if (found.task === '') continue;
      const row = rowOf(found.due === '' ? { ...found, due: heading.due } : found);
      before = { text: found.task, ...(isRow(row) && { row: add(row) }) };
    }
  }
  return rows;
}

/** A semicolon in brackets parts labels, not sentences: `（责任部门：医务科；完成时限：6月底前）`. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = 0;
  for (const [start, end] of splitSentences(text)) {
    const part = text.slice(start, end);
    if (open > 0) sentences[sentences.length - 1] += part;
    else sentences.push(part);
    for (const char of part)
      open = '（('.includes(char) ? open + 1 : '）)'.includes(char) ? Math.max(0, open - 1) : open;
    // A bracket that nobody closes ends with its sentence.
    if (/[。！？!?]$/u.test(part)) open = 0;
  }
  return sentences.map((sentence) => sentence.trim());
}

/** What one sentence or heading says. */
function readTask(text: string): Reading {
  const found = text.length > longest ? [] : findAll(text);
  const say = (of: TaskRule['of']) => {
    const texts = found.filter((it) => it.of === of).map((it) => it.text);
    return [...new Set(texts)].join('；');
  };
  const labels = found.filter(({ label }) => label);
  const task = trimMarks(splitMarker(withoutStretches(text, labels)).text);
  return {
    task,
    department: say('department'),
    due: say('due'),
    indicator: say('indicator'),
    labelsOnly: labels.length > 0 && task === '',
  };
}

/** All that the rules find, in order, none overlapping another of its kind. */
function findAll(text: string): Found[] {
  const folded = foldWidth(text).replaceAll('：', ':');
  const cites = findCites(text);
  const isPast = pastWords.test(folded);
  const found = taskRules.flatMap((rule) =>
    isPast && rule.of !== 'department' ? [] : matches(text, folded, rule),
  );
  const outside = found.filter(({ start, end }) =>
    cites.every((cite) => end <= cite.start || start >= cite.end),
  );
  outside.sort((a, b) => Number(b.label) - Number(a.label) || a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const it of outside) {
    const clashes = kept.some(
      (other) => (other.of === it.of || other.label) && it.start < other.end && other.start < it.end,
    );
    if (!clashes) kept.push(it);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function matches(text: string, folded: string, { of, match, label = false }: TaskRule): Found[] {
  return Array.from(folded.matchAll(match), (hit) => {
    const [start, end] = [hit.index, hit.index + hit[0].length];
    const value = hit.groups?.value;
    const from = value === undefined ? start : start + hit[0].indexOf(value);
    const [first, last] =
      of === 'indicator' ? clauseOf(folded, start, end) : [from, from + (value ?? hit[0]).length];
    return {
      of,
      start: of === 'indicator' ? first : start,
      end: of === 'indicator' ? last : end,
      text: trimMarks(text.slice(first, last)),
      label,
    };
  });
}

/** From the mark before a stretch to the mark behind it. */
function clauseOf(folded: string, start: number, end: number): [number, number] {
  const mark = /[,;。:!?()、\n]/;
  let [first, last] = [start, end];
  while (first > 0 && !mark.test(folded[first - 1])) first -= 1;
  while (last < folded.length && !mark.test(folded[last])) last += 1;
  return [first, last];
}

/** The text without some stretches of it, and without the brackets that stood around them. */
function withoutStretches(text: string, stretches: readonly Found[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of stretches) {
    rest += text.slice(at, start);
    at = Math.max(at, end);
  }
  rest += text.slice(at);
  return stretches.length > 0 ? rest.replace(/[（(][\s；;，,、。]*[）)]/gu, '') : rest;
}

function trimMarks(text: string): string {
  return text.replace(/^[\s；;，,。、：:]+/u, '').replace(/[\s；;，,。：:]+$/u, '');
}

function rowOf({ task, department, due, indicator }: TaskRow): TaskRow {
  return { task, department, due, indicator };
}

function isRow({ department, due, indicator }: TaskRow): boolean {
  return department !== '' || due !== '' || indicator !== '';
}

/** What a row says already stays. */
function merge(row: TaskRow, { department, due, indicator }: TaskRow): TaskRow {
  const both = (a: string, b: string) => (a === '' || b === '' || a === b ? a || b : `${a}；${b}`);
  return {
    task: row.task,
    department: both(row.department, department),
    due: both(row.due, due),
    indicator: both(row.indicator, indicator),
  };
}
