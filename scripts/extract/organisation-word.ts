/** The organisation as a title names it: `县医院`, `市卫生局`, `海口市发改委`. */
import { findMentions, findOwnMentions } from './mentions.ts';
import type { PlanReading } from './plan-context.ts';
import type { OrganisationType } from './vocabulary.ts';

/** Families that speak for a place: their titles begin with it. */
const ofPlaces = new Set(['ju', 'wei', 'quyu', 'xiangzhen']);
const levels = ['省', '市', '县', '区', '州', '镇', '乡'];
/** `社区居委会`, `乡镇卫生院`, `城市医院`, `我县中医院`: the character before the name belongs to another word. */
const otherWord = /(?:社区|地区|辖区|山区|园区|校区|乡镇|城市|城镇|城乡|[全我本各][省市县区州镇乡])$/u;
/** Once may be another's; twice is how the text calls itself. */
const fewestMentions = 2;

interface Known {
  readonly organisation?: OrganisationType;
  readonly department?: string;
  readonly regions: readonly string[];
}

/** The word, or nothing: also for a government, where the place alone says it. */
export function organisationWord(
  reading: PlanReading,
  { organisation, regions, department }: Known,
  types: readonly OrganisationType[],
): string {
  if (!organisation) return '';
  const { type, family, names } = organisation;
  const { ownTitle, opening, text } = reading;
  if (ofPlaces.has(family)) return placedName(organisation, regions, text);
  const titled = names.find((name) => ownTitle.includes(name));
  if (titled) return levelBefore(ownTitle, ownTitle.indexOf(titled)) + titled;
  const general = types.find((other) => other.family === family && other.generic && other !== organisation);
  const head = ownTitle || opening;
  // A 卫生院 calls itself 医院 as well: its department's plan and its own title keep the word they use.
  if (general && (ownTitle || department) && !names.some((name) => head.includes(name))) {
    const said = general.names.find((name) => head.includes(name));
    if (said) return said;
  }
  // 学校 that calls itself 小学, on the page and in the text.
  const kind = names.find((name) => name !== type && reading.claim.includes(name) && text.includes(name));
  return usualName(organisation, text) ?? kind ?? organisation.titleName ?? type;
}

/** `县中医院`, `中心卫生院`, where the text says so twice of itself. */
function usualName({ names, elsewhere, generic }: OrganisationType, text: string): string | undefined {
  if (generic) return undefined;
  const counts = new Map<string, number>();
  for (const { word, start } of findOwnMentions(text, names, elsewhere)) {
    const name = levelBefore(text, start) + word;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0];
  return best && best[1] >= fewestMentions ? best[0] : undefined;
}

function levelBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 2), at);
  const level = before.at(-1) ?? '';
  return levels.includes(level) && !otherWord.test(before) ? level : '';
}

/** An authority with its place where the text names it, else with the level it speaks for. */
function placedName({ type, titleName }: OrganisationType, regions: readonly string[], text: string): string {
  const level = mostSaid(text);
  const place = regions.find((region) => level === '' || region.endsWith(level)) ?? '';
  if (type === '政府' || type.endsWith('行政部门')) return place;
  if (type === '乡镇政府') return place || (level === '乡' || level === '镇' ? level : type);
  if (type === '街道办事处') return place || type;
  return (place || level) + (titleName ?? type);
}

/** The level a text says 我市, 全市 of; empty where it says none. */
function mostSaid(text: string): string {
  const counts = levels.map((level) => ({
    level,
    count: findMentions(text, [`我${level}`]).length * 2 + findMentions(text, [`全${level}`]).length,
  }));
  const best = counts.sort((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best.level : '';
}
