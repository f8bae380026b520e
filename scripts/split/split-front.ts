/** What stands before the first title of a page. */
import { countHan } from '../../src/text/count-han.ts';
import { sentenceEnd } from '../clean/characters.ts';
import { listLines } from '../clean/rule.ts';
import type { Line } from '../clean/rule.ts';
import { readMarker } from '../outline/markers.ts';
import { soundsLikeEditor } from './editor.ts';
import type { Title } from './list-titles.ts';
import { longestHeading } from './plan-span.ts';
import type { Doubt } from '../stretch.ts';
import type { Drop, SplitResult } from './plan-span.ts';
import { genreWords } from './title-styles.ts';

/** Text before the first title is a plan of its own where it is numbered, or this long and no editor's. */
const shortestUntitled = 200;
/** Text that is dropped from before the first title without an editor's words in it is doubted from this length on. */
const shortestDoubt = 30;

/** What stands before the first title: the collection's title, an editor's lead, or a first plan without a title. */
export function splitFront(text: string, first: Title, pageTitle: string): SplitResult {
  const lines = listLines(text.slice(0, first.start)).filter((line) => line.text !== '');
  const isTitle = (line: Line) =>
    line.text.length <= longestHeading && !sentenceEnd.test(line.text) && !readMarker(line.text);
  const titles = lines.filter(isTitle);
  const collection = nameCollection(
    pageTitle,
    titles.map((line) => line.text),
  );
  const from = lines.findIndex((line) => !isTitle(line));
  const rest = from < 0 ? [] : lines.slice(from);
  if (isUntitledPlan(rest, first)) {
    const start = rest[0].start;
    const drops = lines.slice(0, from).map((line) => drop(line, 'collection-title'));
    const plan = { title: collection, start, bodyStart: start, end: first.start };
    return { collection, drops, plans: [plan], doubts: [] };
  }
  const drops = lines.map((line) => drop(line, isTitle(line) ? 'collection-title' : 'page-lead'));
  return { collection, drops, plans: [], doubts: doubtLead(rest) };
}

function drop(line: Line, rule: Drop['rule']): Drop {
  return { start: line.start, end: line.end, rule };
}

const entry = new RegExp(`(?:${genreWords})(?:范文|模板|精选)?$`, 'u');

/** A long lead of several paragraphs stands before many a `篇1`; before a `篇2` it is the first plan. */
function isUntitledPlan(lines: readonly Line[], first: Title): boolean {
  // `1、销售工作计划` among the lead is a link or an entry of a table of contents.
  const sections = lines.filter((line) => readMarker(line.text) && !entry.test(line.text));
  if (sections.length >= 2) return true;
  if (first.ordinal === 1) return false;
  const own = lines.filter((line) => !soundsLikeEditor(line.text));
  return countHan(own.map((line) => line.text).join('')) >= shortestUntitled;
}

function doubtLead(lines: readonly Line[]): Doubt[] {
  return lines
    .filter((line) => countHan(line.text) >= shortestDoubt && !soundsLikeEditor(line.text))
    .map(({ start, end }) => ({
      start,
      end,
      rule: 'lead-dropped',
      reason: 'Unexpected text before the first plan, expected a title or an editor’s lead',
    }));
}

/** The title that tells the count (`…（通用7篇）`) where the page gives it, else its first line. */
function nameCollection(pageTitle: string, lines: readonly string[]): string {
  const counted = lines.find((line) => /\d+\s*[篇则份例]|[一二三四五六七八九十]+篇/u.test(line));
  const base = pageTitle || lines[0] || '';
  return counted && counted.length > base.length ? counted : base;
}
