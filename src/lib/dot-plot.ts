/**
 * Where the marks of a dot plot stand. Along the axis in per cent of its length, so that the drawing stretches;
 * across it in pixels. Pure geometry: `DotPlot.astro` draws it.
 */
import type { Indicator } from '../schema/plan.ts';
import { kindWord, valueWords } from './indicator-words.ts';

/** One dot: what a plan states, and what a reader is told on pointing at it. */
export interface Dot {
  readonly indicator: Pick<Indicator, 'op' | 'value' | 'max' | 'approx' | 'unit' | 'kind'>;
  readonly title: string;
}

/** The stretch of values that plots on one page share. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Values with a tick and a number. */
  readonly ticks: readonly number[];
}

/** A dot as it is drawn. */
export interface PlotMark {
  /** Per cent of the axis. */
  readonly x: number;
  readonly y: number;
  readonly kind: Indicator['kind'];
  /** An arrow to the right says 不低于, to the left 不高于. */
  readonly arrow?: 'right' | 'left';
  /** End of a range, in per cent of the axis. */
  readonly until?: number;
  readonly title: string;
}

/** A number above the dots, centred on `x`. */
export interface PlotLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** One plot, ready to draw. */
export interface PlotLayout {
  readonly height: number;
  /** Of the axis. */
  readonly y: number;
  readonly marks: readonly PlotMark[];
  readonly labels: readonly PlotLabel[];
  /** The values in words. */
  readonly label: string;
}

/** From this many plans on, the least, the middle and the greatest stand for the values. */
const enoughForMedian = 6;
/** Dots of one value stand on one another up to here. */
const tallestStack = 5;
/** A plot has no more dots than this: of very many plans, values are drawn in whole per cents, and stacks are lower. */
const mostDots = 120;
const stackStep = 9;
const labelStep = 12;
const aboveAxis = 10;
const belowAxis = 10;
/** A figure's width in per cent of the narrowest axis. */
const figureWidth = 2.6;

/** One axis for all values of a table: from nought unless all are high, in steps of twenty or ten. */
export function shareAxis(values: readonly number[], mayRise = false): Axis {
  const least = Math.min(100, ...values);
  const most = Math.max(100, ...values);
  const from = mayRise && least >= 60 ? 60 : 0;
  const step = from === 60 ? 10 : 20;
  const to = Math.ceil(most / step) * step;
  return {
    from,
    to,
    ticks: Array.from({ length: (to - from) / step + 1 }, (_, at) => from + at * step),
  };
}

/** Place of a value on the axis, in per cent of its length. */
export function along({ from, to }: Axis, value: number): number {
  return round(((Math.min(to, Math.max(from, value)) - from) / (to - from)) * 100);
}

/** Lays out one plot. Every dot must have a value. */
export function layoutPlot(dots: readonly Dot[], axis: Axis): PlotLayout {
  const sorted = [...dots].sort((a, b) => valueOf(a) - valueOf(b) || byKind(a) - byKind(b));
  const placeOf = dots.length > mostDots ? (dot: Dot) => Math.round(valueOf(dot)) : valueOf;
  const stacks = [...Map.groupBy(sorted, placeOf)].map(([value, own]) => ({ value, own }));
  const most = Math.min(tallestStack, Math.max(1, Math.floor(mostDots / stacks.length)));
  const tallest = Math.min(most, Math.max(1, ...stacks.map(({ own }) => own.length)));
  const texts = labelTexts(sorted);
  const rows = labelRows(texts, axis);
  const y = aboveAxis + (tallest - 1) * stackStep + labelStep * Math.max(1, ...rows.map((row) => row + 1));
  const top = y - (tallest - 1) * stackStep - aboveAxis;
  return {
    height: y + belowAxis,
    y,
    marks: stacks.flatMap(({ value, own }) =>
      own.slice(0, most).map((dot, at) => ({
        x: along(axis, value),
        y: y - at * stackStep,
        kind: dot.indicator.kind,
        arrow: arrowOf(dot.indicator.op),
        ...(dot.indicator.max !== undefined && { until: along(axis, dot.indicator.max) }),
        title: dot.title,
      })),
    ),
    labels: texts.map(({ value, text }, at) => ({
      x: along(axis, value),
      y: top - rows[at] * labelStep,
      text,
    })),
    label: describe(sorted),
  };
}

function labelTexts(sorted: readonly Dot[]): { value: number; text: string }[] {
  const said = sorted.length < enoughForMedian ? sorted.map(valueOf) : extremes(sorted);
  return [...new Set(said)].map((value) => ({ value, text: String(value) }));
}

/** The row of every label, counted from the dots up: as low as it fits beside those before it. */
function labelRows(texts: readonly { value: number; text: string }[], axis: Axis): number[] {
  const ends: number[] = [];
  return texts.map(({ value, text }) => {
    const half = (text.length * figureWidth) / 2;
    const x = along(axis, value);
    const free = ends.findIndex((end) => end <= x - half);
    const row = free < 0 ? ends.length : free;
    ends[row] = x + half;
    return row;
  });
}

/** Minimum, median and maximum. */
function extremes(sorted: readonly Dot[]): [number, number, number] {
  const values = sorted.map(valueOf);
  const half = (values.length - 1) / 2;
  const median = round((values[Math.floor(half)] + values[Math.ceil(half)]) / 2);
  return [values[0], median, values[values.length - 1]];
}

function describe(sorted: readonly Dot[]): string {
  const said = Map.groupBy(sorted, ({ indicator }) => `${kindWord(indicator.kind)}${valueWords(indicator)}`);
  if (sorted.length < enoughForMedian) {
    return [...said].map(([words, own]) => `${words}，${own.length} 份`).join('；');
  }
  const [least, middle, most] = extremes(sorted);
  const targets = sorted.filter(({ indicator }) => indicator.kind === 'target').length;
  const kinds = [
    targets > 0 && `目标 ${targets} 份`,
    targets < sorted.length && `结果 ${sorted.length - targets} 份`,
  ].filter(Boolean);
  return `${kinds.join('，')}；最低 ${least}%，中位 ${middle}%，最高 ${most}%`;
}

function arrowOf(op: Indicator['op']): PlotMark['arrow'] {
  return op.startsWith('>') ? 'right' : op.startsWith('<') ? 'left' : undefined;
}

function valueOf({ indicator }: Dot): number {
  return indicator.value ?? 0;
}

function byKind({ indicator }: Dot): number {
  return indicator.kind === 'target' ? 0 : 1;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
