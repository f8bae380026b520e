/** Names of provinces, prefectures and counties in a text. */
import type { LeftoverVocabulary } from './leftover-knowledge.ts';

export interface RegionSpan {
  readonly start: number;
  readonly end: number;
  /** As the vocabulary has it. */
  readonly name: string;
}

/** Last characters of the full names. */
const last = /[省市县区州旗盟]/gu;
/** The next character makes another word of the last one: 黄山市场, 海州区域. */
const otherWord = /^(?:场|域(?!内)|长制|间(?!的)|别于)/u;

/** Full names, the longest where several end at one place. */
export function findRegions(text: string, { regions, longestRegion }: LeftoverVocabulary): RegionSpan[] {
  const found: RegionSpan[] = [];
  for (const { index } of text.matchAll(last)) {
    const end = index + 1;
    if (otherWord.test(text.slice(end, end + 3))) continue;
    for (let start = Math.max(0, end - longestRegion); start < end - 1; start++) {
      const name = text.slice(start, end);
      if (!regions.has(name)) continue;
      found.push({ start, end, name });
      break;
    }
  }
  return found;
}

/** Names without their level: those of provinces and prefectures anywhere, those of counties where they stand alone. */
export function findShortRegions(text: string, vocabulary: LeftoverVocabulary): RegionSpan[] {
  const { short, shortCounties } = vocabulary;
  const found: RegionSpan[] = [];
  for (let start = 0; start < text.length - 1; start++) {
    for (const length of [4, 3, 2]) {
      const [end, name] = [start + length, text.slice(start, start + length)];
      const told =
        name.length === length &&
        ((short.has(name) && !cutsWord(text, start, end, vocabulary)) ||
          (shortCounties.has(name) && standsAlone(text, start, end)));
      if (!told) continue;
      found.push({ start, end, name });
      start = end - 1;
      break;
    }
  }
  return found;
}

/** Its first or last character belongs to a word that goes beyond it: 江门 in 浙江门诊. */
function cutsWord(text: string, start: number, end: number, { words }: LeftoverVocabulary): boolean {
  return words.has(text.slice(start - 1, start + 1)) || words.has(text.slice(end - 1, end + 1));
}

const before = /(?:^|[^\p{Script=Han}]|[在到赴与和及由对从往驻来自])$/u;
const after = /^(?:$|[^\p{Script=Han}]|[等和与及的]|两地|三地|一带|各地)/u;

function standsAlone(text: string, start: number, end: number): boolean {
  return before.test(text.slice(Math.max(0, start - 1), start)) && after.test(text.slice(end, end + 2));
}
