/** What the leftover check knows besides its rules: sent as JSON to `/draft/` and made ready once. */
import type { OutdatedTerm } from '../../../schema/outdated-term.ts';
import type { RegionTree } from '../../../schema/region.ts';

/** As it is sent. */
export interface LeftoverKnowledge {
  readonly regions: RegionTree;
  /** Common words of two characters, one behind the other. */
  readonly words: string;
  readonly outdated: readonly LeftoverTerm[];
}

export type LeftoverTerm = Pick<OutdatedTerm, 'term' | 'aliases' | 'until' | 'replacedBy' | 'not'>;

/** What a region belongs to; a region of the first level is its own province. */
export interface RegionPlace {
  readonly province: string;
  readonly prefecture?: string;
  readonly county?: string;
}

/** Made ready for looking up. */
export interface LeftoverVocabulary {
  readonly words: ReadonlySet<string>;
  /** Full names; a name of several places has several. */
  readonly regions: ReadonlyMap<string, readonly RegionPlace[]>;
  /** Names of provinces and prefectures without their level (昆明), as far as they are no words. */
  readonly short: ReadonlySet<string>;
  /** The same of counties (阳信), which are told less surely. */
  readonly shortCounties: ReadonlySet<string>;
  readonly longestRegion: number;
  readonly outdated: readonly LeftoverTerm[];
}

const known = new WeakMap<LeftoverKnowledge, LeftoverVocabulary>();

/** Ready vocabulary of the knowledge; built once for each object. */
export function readyVocabulary(knowledge: LeftoverKnowledge): LeftoverVocabulary {
  const ready = known.get(knowledge) ?? build(knowledge);
  known.set(knowledge, ready);
  return ready;
}

function build({ words, regions: tree, outdated }: LeftoverKnowledge): LeftoverVocabulary {
  const common = new Set(words.match(/../gsu));
  const regions = new Map<string, RegionPlace[]>();
  const add = (name: string, place: RegionPlace) => {
    const places = regions.get(name);
    if (places) places.push(place);
    else regions.set(name, [place]);
  };
  for (const [province, prefectures] of Object.entries(tree)) {
    add(province, { province });
    for (const [prefecture, counties] of Object.entries(prefectures)) {
      if (prefecture !== province) add(prefecture, { province, prefecture });
      for (const county of counties) add(county, { province, prefecture, county });
    }
  }
  const shortOf = (wanted: (place: RegionPlace) => boolean) =>
    new Set(
      Array.from(regions)
        .filter(([, places]) => places.some(wanted))
        .map(([name]) => shortName(name))
        .filter((name) => name.length > 1 && !common.has(name)),
    );
  return {
    words: common,
    regions,
    short: shortOf(({ county }) => county === undefined),
    shortCounties: shortOf(({ county }) => county !== undefined),
    longestRegion: Math.max(0, ...Array.from(regions.keys(), ({ length }) => length)),
    outdated,
  };
}

const level =
  /(?:(?:特别行政|(?:壮族|回族|维吾尔)?自治)区|(?:土家族|苗族|藏族|羌族|彝族|回族|蒙古族?|壮族|侗族|布依族|哈尼族|傣族|白族|景颇族|傈僳族|朝鲜族|哈萨克|柯尔克孜)*自治[州县旗]|地区|[省市县区盟旗])$/u;

/** `长沙市` → `长沙`, `广西壮族自治区` → `广西`. */
export function shortName(region: string): string {
  return region.replace(level, '');
}
