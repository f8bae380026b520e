/** From judged lines to changes of the page's source: what is left of it are the lines as a browser shows them. */
import type { Change } from '../../ledger.ts';
import { readMarker } from '../../outline/markers.ts';
import type { Stretch } from '../../stretch.ts';
import type { Judged } from './main-content.ts';
import { placeOf } from './page-lines.ts';
import type { PageText } from './page-lines.ts';
import type { Run } from './read-text.ts';
import { readRuns } from './read-text.ts';

/** A stretch that goes for a reason of its own; what goes beside it is markup. */
interface Drop extends Stretch {
  readonly rule: string;
}

/** A text that stays, with what separates its line from the one before. */
interface Kept {
  readonly text: PageText;
  readonly line: number;
}

/** The changes that leave of a page the lines that are kept. `titlePart` is the part of `<title>` that stays. */
export function changeMarkup(
  source: string,
  lines: readonly Judged[],
  unread: readonly Stretch[],
  titlePart?: Stretch,
): Change[] {
  const kept: Kept[] = [];
  for (const [line, each] of lines.entries()) {
    for (const text of each.line.texts) {
      if (each.kept && !text.hidden) kept.push({ text, line });
      else if (titlePart && text.start < titlePart.end && titlePart.start < text.end) {
        kept.push({ text: cutText(source, text, titlePart), line });
      }
    }
  }
  kept.sort((a, b) => a.text.start - b.text.start);
  const writer = openWriter(source, listDrops(lines, unread));
  const separate = separator(lines);
  let last = -1; // line of what was written last
  let blank = false;
  for (const { text, line } of kept) {
    for (const run of readRuns(source, text)) {
      if (run.blank) {
        blank = true;
        continue;
      }
      const number = line === last || text.pre ? '' : lines[line].line.number;
      if (line !== last)
        writer.write(run, last < 0 ? '' : separate(last, line), numbers(lines[line], number));
      else writer.write(run, blank ? ' ' : '', '');
      last = line;
      blank = false;
    }
    if (last !== line) blank = false;
  }
  writer.close();
  return writer.changes;
}

/** The piece of a text within a stretch; a text that holds entities is not cut. */
function cutText(source: string, text: PageText, within: Stretch): PageText {
  const start = Math.max(text.start, within.start);
  const end = Math.min(text.end, within.end);
  if (start === text.start && end === text.end) return text;
  return { ...text, start, end, value: source.slice(start, end) };
}

/**
 * The number as it is written before an item, set close to Han as plans set it. A list whose items bring numbers of
 * their own shows no others: its site's style sheet takes them away.
 */
function numbers({ text }: Judged, number: string): string {
  if (number === '' || readMarker(text)) return '';
  return /^\p{Script=Han}/u.test(text) ? number.trimEnd() : number;
}

/** Tab between the cells of a row whose cells hold a line each; line feed else. */
function separator(lines: readonly Judged[]): (last: number, next: number) => string {
  const counts = new Map<unknown, number>();
  const rowOf = (i: number) => lines[i].line.cell?.parentNode;
  const crowded = new Set<unknown>();
  for (const { line, kept } of lines) {
    if (!line.cell || !kept) continue;
    const count = (counts.get(line.cell) ?? 0) + 1;
    counts.set(line.cell, count);
    if (count > 1) crowded.add(line.cell.parentNode);
  }
  return (last, next) => {
    const row = rowOf(next);
    return row && row === rowOf(last) && !crowded.has(row) ? '\t' : '\n';
  };
}

/** What goes, part by part: each part from its first text to its last, as far as nothing between them stays. */
function listDrops(lines: readonly Judged[], unread: readonly Stretch[]): Drop[] {
  const drops: Drop[] = unread.map((stretch) => ({ ...stretch, rule: 'html-script' }));
  let open: { part: unknown; drop: Drop } | undefined;
  const flush = () => {
    if (open) drops.push(open.drop);
    open = undefined;
  };
  for (const each of lines) {
    for (const text of each.line.texts) {
      const root = text.hidden ?? (each.kept ? undefined : (each.part ?? each.line));
      if (!root) {
        flush();
        continue;
      }
      if (open?.part === root) {
        open.drop = { ...open.drop, end: Math.max(open.drop.end, text.end) };
        continue;
      }
      flush();
      const whole = 'tagName' in root ? placeOf(root) : undefined;
      const rule = text.hidden ? 'html-hidden' : 'html-template';
      // A part that holds what stays is cut by whoever writes.
      const { start, end } = whole && whole.start <= text.start && whole.end >= text.end ? whole : text;
      open = { part: root, drop: { start, end, rule } };
    }
  }
  flush();
  return drops.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Writes changes in the order of the source. */
function openWriter(source: string, drops: readonly Drop[]) {
  const changes: Change[] = [];
  let at = 0; // end of what has been written
  let next = 0; // first drop that may reach beyond it

  /** Takes out the source up to a place and puts a separator in its stead. */
  const skipTo = (place: number, between: string) => {
    const pieces: { start: number; end: number; rule: string }[] = [];
    const push = (end: number, rule: string) => {
      if (end > at) pieces.push({ start: at, end, rule });
      at = Math.max(at, end);
    };
    const markup = (end: number) => {
      if (end > at) push(end, /^[ \t\n\f\r]*$/.test(source.slice(at, end)) ? 'html-space' : 'html-markup');
    };
    for (; next < drops.length && drops[next].start < place; next++) {
      const drop = drops[next];
      if (drop.end <= at) continue;
      markup(drop.start);
      push(Math.min(drop.end, place), drop.rule);
      // It goes on behind what stays.
      if (drop.end > place) break;
    }
    markup(place);
    const carrier = pieces.findIndex(({ rule }) => rule === 'html-markup' || rule === 'html-space');
    for (const [i, piece] of pieces.entries()) {
      changes.push({ ...piece, after: i === Math.max(0, carrier) ? between : '' });
    }
    if (pieces.length === 0 && between !== '') {
      changes.push({ start: place, end: place, after: between, rule: 'html-markup' });
    }
  };

  return {
    changes,
    write: (run: Run, between: string, number: string) => {
      skipTo(run.start, between);
      if (number !== '')
        changes.push({ start: run.start, end: run.start, after: number, rule: 'html-list-number' });
      if (source.slice(run.start, run.end) !== run.text) {
        changes.push({ start: run.start, end: run.end, after: run.text, rule: 'html-entity' });
      }
      at = run.end;
    },
    close: () => skipTo(source.length, ''),
  };
}
