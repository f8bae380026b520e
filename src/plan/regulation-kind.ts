/** Which kind of document a title names: by what is known of it, else by how it is worded. */
import type { KindRule, RegulationVocabulary } from '../schema/regulation.ts';
import { isBareNoun, splitEdition } from './regulation-title.ts';

/** Provinces, and cities and counties by how they are written; 城市, 都市 and their like are no places. */
const place =
  /^(?:我?[省市县区州](?!域|场|容|民|政)|(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)|(?!城市|城乡|都市|全国|国家|社会|社区|中华)\p{Script=Han}{2,6}?(?:市|(?<![各区城])县|自治[区州县旗]))/u;

/** The kind that the rules read off a title, by id. */
export function kindByWording(title: string, { rules, fallback }: RegulationVocabulary): string {
  const { work } = splitEdition(title);
  return rules.find((rule) => fits(rule, work))?.kind ?? fallback;
}

function fits({ ends, is, not, contains, bare, place: local }: KindRule, title: string): boolean {
  const endings = ends.map(half);
  return (
    (ends.length === 0 || endings.some((end) => title.endsWith(end))) &&
    (is.length === 0 || is.map(half).includes(title)) &&
    !not.some((end) => title.endsWith(end)) &&
    (contains.length === 0 || contains.some((part) => title.includes(part))) &&
    (!bare || isBareNoun(title)) &&
    (!local || place.test(title))
  );
}

/** Brackets of the vocabulary as `splitEdition` gives them. */
function half(word: string): string {
  return word.normalize('NFKC');
}
