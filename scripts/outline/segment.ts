/** Cuts a plan's text into units: lines, and within a line wherever a numbering goes on. */
import { maskDamage } from '../clean/damage.ts';
import { listLines } from '../clean/rule.ts';
import { namesAttachment } from './attachments.ts';
import { findBareNumerals } from './bare-numerals.ts';
import { ranks, readMarker } from './markers.ts';
import type { Marker, MarkerClass } from './markers.ts';

/** A stretch of a plan's text; offsets into the cleaned page. `body` is behind the marker. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly marker?: Marker;
  readonly body: string;
  /** True where the unit begins within a line of the page. */
  readonly midLine: boolean;
}

/** Where a marker may stand within a line: behind a sentence, or its stop read as a letter O. */
const boundary = /(?:[。；;！？：:.][”’」』）)》]*|(?<=\p{Script=Han})[OＯ])$/u;
const candidate =
  /(?:第?[一二三四五六七八九十]{1,3}[、．]|第[一二三四五六七八九十]{1,3}(?:章|节|部分)|[（(](?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,2}|[+\-])[）)]|[\d０-９]{1,2}[、．.](?!\d)|(?<![A-Za-z])[a-h]、)/gu;
/** Text below a heading is at least this long. */
const shortestText = 12;
/** A heading that its first sub-marker follows without a stop is at most this long. */
const longestBareHeading = 20;

export function segment(page: string, from: number, to: number, names: ReadonlySet<string>): Unit[] {
  const text = maskDamage(page);
  const lines = listLines(text.slice(from, to)).filter((line) => line.text !== '');
  const units: Unit[] = [];
  const last = new Map<MarkerClass, number>();
  let before: Marker | undefined;
  let previous: { line: string; names: boolean } | undefined;
  for (const line of lines) {
    const raw = text.slice(from + line.start, from + line.end);
    const start = from + line.start + (raw.length - raw.trimStart().length);
    previous = { line: line.text, names: namesAttachment(line.text, previous) };
    if (previous.names) {
      const end = start + line.text.length;
      units.push({ start, end, body: line.text, midLine: false });
      continue;
    }
    const cuts = cutLine(line.text, last, names);
    const points = [0, ...cuts, line.text.length];
    for (let i = 0; i + 1 < points.length; i++) {
      const read = readUnit(text, start + points[i], start + points[i + 1], i > 0, names);
      if (!read) continue;
      const unit = withLostStop(read, before);
      if (unit.marker) {
        before = unit.marker;
        last.set(unit.marker.class, unit.marker.ordinal);
      }
      units.push(unit);
    }
  }
  return cutBareNumerals(text, dropLoneNames(units));
}

/** A known name heads what follows; before another short line it is a table's cell. */
function dropLoneNames(units: readonly Unit[]): Unit[] {
  return units.map((unit, i) => {
    const next = units[i + 1];
    if (unit.marker?.class !== 'name' || (next && (next.marker || next.body.length >= shortestText)))
      return unit;
    return { start: unit.start, end: unit.end, body: unit.body, midLine: unit.midLine };
  });
}

function readUnit(
  text: string,
  from: number,
  to: number,
  midLine: boolean,
  names: ReadonlySet<string>,
): Unit | undefined {
  const value = text.slice(from, to).trimEnd();
  if (value === '') return undefined;
  const marker = readMarker(value) ?? (names.has(value.replace(/[：:。]$/u, '')) ? nameMarker : undefined);
  return {
    start: from,
    end: from + value.length,
    ...(marker && { marker }),
    body: value.slice(marker?.length ?? 0),
    midLine,
  };
}

/** `5着力提高…` behind `4、…`: the stop of the number is lost. */
function withLostStop(unit: Unit, before: Marker | undefined): Unit {
  const figure = /^(\d{1,2})(?=\p{Script=Han})/u.exec(unit.body);
  if (unit.marker || !figure || before?.class !== 'digit' || before.ordinal + 1 !== Number(figure[1]))
    return unit;
  const marker: Marker = { class: 'digit', ordinal: Number(figure[1]), length: figure[1].length };
  return { ...unit, marker, body: unit.body.slice(marker.length) };
}

const nameMarker: Marker = { class: 'name', ordinal: 1, length: 0 };

/** A marker within a line; `goesOn` where a number 2 of its class stands behind it. */
interface Candidate extends Marker {
  readonly at: number;
  readonly goesOn: boolean;
}

/** Nothing that a marker is read from is longer. */
const longestMarker = 12;

function listCandidates(line: string): Candidate[] {
  const found = Array.from(line.matchAll(candidate)).flatMap(({ index }) => {
    const marker = readMarker(line.slice(index, index + longestMarker));
    return marker ? [{ ...marker, at: index }] : [];
  });
  const seconds = new Map<MarkerClass, number>();
  for (const { class: kind, ordinal, at } of found) if (ordinal === 2) seconds.set(kind, at);
  return found.map((marker) => ({ ...marker, goesOn: (seconds.get(marker.class) ?? -1) > marker.at }));
}

/** Positions within a line at which a new unit begins; `before` are the last numbers of each class in the plan. */
function cutLine(
  line: string,
  before: ReadonlyMap<MarkerClass, number>,
  names: ReadonlySet<string>,
): number[] {
  const cuts: number[] = [];
  const last = new Map(before);
  const first = readMarker(line);
  if (first) last.set(first.class, first.ordinal);
  let unitStart = first?.length ?? 0;
  // Directly within a section a `1、` needs no `2、` to prove it.
  let outerOpen = first !== undefined && ranks[first.class] < ranks.digit;
  for (const marker of listCandidates(line)) {
    const { at } = marker;
    if (at < unitStart || at === 0) continue;
    const head = line.slice(unitStart, at).trimEnd();
    const name = trailingName(head, names);
    const behindStop = boundary.test(head.slice(-longestMarker));
    // `三、重点工作（一）党建引领`: a short heading without a stop, and its first sub-marker.
    const behindHeading =
      head.length <= longestBareHeading && !/[，。；：]/u.test(head) && marker.ordinal === 1 && unitStart > 0;
    if (!behindStop && !behindHeading && name === undefined) continue;
    const expected =
      isExpected(marker, last, outerOpen && behindStop) || (behindStop && isGluedHeading(line, marker, last));
    if (name === undefined && !expected) continue;
    outerOpen = ranks[marker.class] < ranks.digit;
    if (name !== undefined && name > 0) cuts.push(unitStart + name);
    cuts.push(at);
    last.set(marker.class, marker.ordinal);
    unitStart = at + marker.length;
  }
  return [...new Set(cuts)];
}

/** Within a line a number counts only where it continues a list, or begins one that goes on. */
function isExpected(
  marker: Candidate,
  last: ReadonlyMap<MarkerClass, number>,
  opensSection: boolean,
): boolean {
  const previous = last.get(marker.class);
  if (marker.class === 'han-bracket') return true;
  if (previous !== undefined && marker.ordinal === previous + 1) return true;
  if (marker.class === 'han' || marker.class === 'chapter')
    return previous === undefined || (marker.ordinal > previous && marker.ordinal <= previous + 3);
  return marker.ordinal === 1 && (marker.goesOn || (marker.class === 'digit' && opensSection));
}

/** A heading is at most this long where a paragraph's line ends with it. */
const longestGlued = 30;

/** `…提高质量。（二）建设队伍` at the end of a line: what follows the number has no stop, and its text has the next line. */
function isGluedHeading(line: string, marker: Candidate, last: ReadonlyMap<MarkerClass, number>): boolean {
  const rest = line.slice(marker.at + marker.length);
  if (rest.length < 2 || rest.length > longestGlued || /[。；：，！？]/u.test(rest)) return false;
  return marker.ordinal === 1 || marker.ordinal === (last.get(marker.class) ?? 0) + 1;
}

/** Where a known heading name begins that ends the text and stands at its start or behind a sentence. */
function trailingName(head: string, names: ReadonlySet<string>): number | undefined {
  for (let length = Math.min(8, head.length); length >= 4; length--) {
    const at = head.length - length;
    if (!names.has(head.slice(at))) continue;
    return at === 0 || boundary.test(head.slice(0, at)) ? at : undefined;
  }
  return undefined;
}

/** Cuts units once more at numerals glued into the text without any stop. */
function cutBareNumerals(text: string, units: readonly Unit[]): Unit[] {
  const found = findBareNumerals(text, units);
  if (found.length === 0) return [...units];
  return units.flatMap((unit) => {
    const inside = found.filter((numeral) => numeral.at >= unit.start && numeral.at < unit.end);
    if (inside.length === 0) return [unit];
    const parts: Unit[] = [];
    const head = text.slice(unit.start, inside[0].at).trimEnd();
    if (head) {
      parts.push({ ...unit, end: unit.start + head.length, body: head.slice(unit.marker?.length ?? 0) });
    }
    inside.forEach((numeral, i) => {
      const value = text.slice(numeral.at, inside[i + 1]?.at ?? unit.end).trimEnd();
      const marker: Marker = { class: 'bare', ordinal: numeral.ordinal, length: numeral.length };
      parts.push({
        start: numeral.at,
        end: numeral.at + value.length,
        marker,
        body: value.slice(numeral.length),
        midLine: numeral.at > unit.start,
      });
    });
    return parts;
  });
}
