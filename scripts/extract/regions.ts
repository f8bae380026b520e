/** Places a plan belongs to: the region it is for, or whose authorities it names as its own. */
import type { Mention } from './mentions.ts';
import type { PlanReading } from './plan-context.ts';
import type { Regions } from './vocabulary.ts';

export interface PlaceRule {
  readonly id: string;
  readonly why: string;
  /** Global; named group `place`. */
  readonly match: RegExp;
  readonly examples: readonly (readonly [text: string, place: string])[];
  readonly keeps: readonly string[];
}

/** Places below the counties of the vocabulary, and counties that are no more. */
export const placeRules: readonly PlaceRule[] = [
  {
    id: 'street',
    why: '街道后面接党工委、办事处等机构，才是某个街道的名字。',
    match:
      /(?<=^|[\s,。、:;(“对在由])(?<place>(?!各|全|我|本|该|区|市|县|在|由|对|兄弟|相关)[\p{Script=Han}]{2,4}街道)(?=党工委|办事处|工委|党委|文明办|总工会)/gmu,
    examples: [['贯彻区卫生局、海城街道党工委的文件精神', '海城街道']],
    keeps: ['落实区、街道文明办的要求', '各街道办事处要加强领导', '社区街道卫生'],
  },
  {
    id: 'township',
    why: '乡、镇后面接党委、政府、卫生院等机构，才是某个乡镇的名字。',
    match:
      /(?<=^|[\s,。、:;(“对在由])(?<place>(?![\p{Script=Han}]{0,3}乡镇|各|全|我|本|该|兄弟|相关|所在|中心|其他|市|县|在|由|对)[\p{Script=Han}]{2,4}[乡镇])(?=党委|政府|人民政府|中心卫生院|党政)/gmu,
    examples: [['在河口镇政府的领导下', '河口镇']],
    keeps: ['在各乡镇党委的领导下', '由所在乡镇政府负责', '对乡镇政府进行考核'],
  },
  {
    id: 'ethnic-village',
    why: '带民族名称的村、乡。',
    match:
      /(?<=^|[\s,。、:;(“对在由内的])(?<place>[\p{Script=Han}]{2,4}(?:瑶|苗|侗|壮|畲|彝|回|满|傣|土家|布依|哈尼)族[村乡])/gmu,
    examples: [['对我院辖区内金仙寨瑶族村所有老年人开展体检', '金仙寨瑶族村']],
    keeps: ['做好少数民族村的工作'],
  },
  {
    id: 'issuing-place',
    why: '书名号开头的地名是发文地，计划属于这个地方。',
    match:
      /(?<=《)(?<place>(?!关于|全国|农村|城市|中国|国家)[\p{Script=Han}]{2,3}[省市县])(?=[\p{Script=Han}]{4})(?<!城市|超市|都市|郊县|乡镇市)/gmu,
    examples: [['学习《南川市突发人间禽流感疫情应急处理预案》', '南川市']],
    keeps: ['执行《国家卫生城市标准》', '按照《市医疗机构设置规划》', '《县中医院专科建设方案》'],
  },
];

/** `赴昆明市参加`, `与杭州市协作`: a place one goes to or works with. */
const elsewhereBefore = /(?:到|赴|往|与|和|联系|支援|来自|前往|借鉴|学习)[^,。;:《》]{0,6}$/u;
/** `黄山市场`, `海州区域`: the next character makes another word of the last one. */
const wordAfter = /^(?:场|域(?!内)|长制)/u;

/** Last characters of the names in the vocabulary, and the longest name (双江拉祜族佤族布朗族傣族自治县). */
const lastCharacters = /[省市县区州旗盟]/gu;
const longestName = 18;

/** Occurrences of full region names, the longest where several end at one place. */
export function findPlaceNames(text: string, names: ReadonlySet<string>): Mention[] {
  const found: Mention[] = [];
  for (const { index } of text.matchAll(lastCharacters)) {
    for (let start = Math.max(0, index + 1 - longestName); start < index - 1; start++) {
      const word = text.slice(start, index + 1);
      if (!names.has(word)) continue;
      found.push({ word, start });
      break;
    }
  }
  return found;
}

/** Places below the vocabulary's that the rules find. */
export function findPlaces(text: string): { place: string; start: number }[] {
  return placeRules.flatMap((rule) =>
    Array.from(text.matchAll(rule.match), (match) => ({
      place: match.groups?.place ?? '',
      start: match.index,
    })),
  );
}

const namesKnown = new WeakMap<Regions, ReadonlySet<string>>();

/** All names of the vocabulary, three thousand of them; gathered once. */
function namesOf(regions: Regions): ReadonlySet<string> {
  const { provinces, prefectures, counties } = regions;
  const names = namesKnown.get(regions) ?? new Set([...provinces, ...prefectures, ...counties]);
  namesKnown.set(regions, names);
  return names;
}

/** Full names of regions in the text, and places the rules find; in order of appearance, each once. */
export function readRegions({ ownTitle, text }: PlanReading, regions: Regions): string[] {
  const whole = `${ownTitle}\n${text}`;
  const known = findPlaceNames(whole, namesOf(regions))
    .filter(
      ({ word, start }) =>
        !elsewhereBefore.test(whole.slice(Math.max(0, start - 10), start)) &&
        !wordAfter.test(whole.slice(start + word.length)),
    )
    .map(({ word, start }) => ({ place: word, start }));
  const found = findPlaces(whole);
  return [...new Set([...known, ...found].sort((a, b) => a.start - b.start).map(({ place }) => place))];
}
