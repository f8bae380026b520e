/** Grown plans as the files a curator would drop in: one plan, or several under a title of the collection. */
import type { IndexedPlan } from '../search/read-plans.ts';
import { blocksOf } from '../search/read-plans.ts';
import { growCorpus } from './grow-corpus.ts';
import { seededRandom } from '../seeded-random.ts';

/** A text to be written under `content/sources/`. */
export interface GrownSource {
  readonly file: string;
  readonly text: string;
  /** Plans in it. */
  readonly plans: number;
}

/** Titles that say a year, and those that blank it; the others leave it to the text. */
const share = { year: 0.6, blank: 0.1 };
/** Titles that say a place. */
const placed = 0.7;
const firstYear = 2006;
const lastYear = 2025;

/**
 * Sources that hold `count` plans, grown from the given ones. Real titles of plans name a unit's place and a year; the
 * given ones are too few to show how these spread, so they are drawn: places evenly, later years more often.
 * The same arguments give the same sources, and fewer are the first of more, but for the last source.
 */
export function growSources(
  given: readonly IndexedPlan[],
  places: readonly string[],
  count: number,
  seed: number,
): GrownSource[] {
  const random = seededRandom(seed);
  const titled = growCorpus(given, count, seed).map((plan) => {
    const title = drawTitle(plan.data.title, places, random);
    return { file: plan.data.source.file, title, plan };
  });
  return [...Map.groupBy(titled, ({ file }) => file)].map(([file, own]) => {
    const several = own.length > 1;
    const lines = own.flatMap(({ title, plan }, at) => [
      several ? `篇${at + 1}：${title}` : title,
      ...blocksOf(plan).map((block) => `　　${block}`),
    ]);
    const head = several ? [own[0].plan.data.collection] : [];
    return { file, text: `${[...head, ...lines].join('\n')}\n`, plans: own.length };
  });
}

/** The title with another place and year before it, where it has none of its own. */
function drawTitle(title: string, places: readonly string[], random: () => number): string {
  const [wantsPlace, wantsYear, where, when] = [random(), random(), random(), random()];
  const hasPlace = /[省市县区旗州]/u.test(title);
  const place = hasPlace || wantsPlace >= placed ? '' : places[Math.floor(where * places.length)];
  return `${/\d|年/u.test(title) ? '' : drawYear(wantsYear, when)}${place}${title}`;
}

function drawYear(wanted: number, when: number): string {
  if (wanted < share.blank) return '20××年';
  if (wanted >= share.blank + share.year) return '';
  // The root makes later years more frequent in proportion.
  return `${firstYear + Math.floor(Math.sqrt(when) * (lastYear - firstYear + 1))}年`;
}
