/** Names of places: of the vocabulary, and below its counties by what they end with. */
import { findRegions, findShortRegions } from '../find-regions.ts';
import { shortName } from '../leftover-knowledge.ts';
import type { RegionPlace } from '../leftover-knowledge.ts';
import type { LeftoverRule, LeftoverView } from '../leftover-rule.ts';
import { stemStart } from '../name-stem.ts';
import type { Own } from '../own-names.ts';

export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

/** Every kind of place below the county, and counties that the vocabulary does not have. */
const kindOfPlace =
  /(?:瑶|苗|侗|壮|畲|彝|回|满|傣|白|藏|羌|水|佤|土|黎|京|土家|布依|哈尼|蒙古|仡佬|纳西|傈僳|拉祜|朝鲜|锡伯|裕固|撒拉)族[乡镇村]|街道(?:办事处)?|社区(?!卫生|医疗|健康|服务|医院|获得)|居民?委员?会|村民?委员?会|[村镇乡县市区]|路(?=社区|街道|[0-9]+号)/gu;
/** What follows makes another word of a last character that stands alone. */
const otherWord =
  /^(?:村(?:镇|级|庄|落|医(?![疗院保药])|官|容)|镇(?:静|痛|定|压|守)|乡(?:村|亲|土|镇|音|愁)|县(?:级|乡|域)|市(?:场|级|民|区|容|政|值|面)|区(?:域|间|别|分|县|级|块|划))/u;
/** What such a character ends with what stands before it: 各村, 中心镇, 示范区. */
const wordEnd =
  /(?:[各全我本该每某省市县区乡镇村社]|[不漏每各落]一|示范|行政|自然|中心|贫困|重点|试点|帮扶|联系|开发|管理|风险|隔离|污染|清洁|诊疗|自治|保护|聚居|功能|工业|文明|卫生|生活|办公|等候|候诊|就诊|建制|特色|生态|先进|新农|小城|城中|集体)$/u;
/** A district or city that ends so is none: 城市, 病区. */
const commonEnd = /[城都超门股上夜早集楼黑山牧林郊小园院病灾战片厂库校疫景新老旧户干跨]$/u;
/** Never the end of a name. */
const fixed = /^(?:农村|城乡|乡村|乡镇|村镇|下乡|返乡|同乡|老乡|全村|各村)$/u;
/** In front of 城镇, 山村, 农村 these make no name. */
const commonStart = /^(?:[小大各新老旧本全某其该每多].|.)$/u;

/** Places in what is foreign, none overlapping, in order. */
export function findPlaces({ foreign, vocabulary }: LeftoverView): NameSpan[] {
  const known = [...findRegions(foreign, vocabulary), ...findShortRegions(foreign, vocabulary)];
  const knownEnds = new Set(known.map(({ end }) => end));
  const bySuffix = Array.from(foreign.matchAll(kindOfPlace)).flatMap(({ 0: suffix, index }): NameSpan[] => {
    const end = index + suffix.length;
    if (knownEnds.has(end)) return [];
    const single = suffix.length === 1;
    if (single && otherWord.test(foreign.slice(index, index + 3))) return [];
    if (single && wordEnd.test(foreign.slice(Math.max(0, index - 3), index))) return [];
    const joined = single && vocabulary.words.has(foreign.slice(index - 1, end));
    if (joined && fixed.test(foreign.slice(index - 1, end))) return [];
    if (/[市县区]/u.test(suffix) && (joined || commonEnd.test(foreign.slice(index - 1, index)))) return [];
    const start = stemStart(foreign, index, vocabulary.words, certainty(suffix));
    if (start === undefined || (joined && isCommon(foreign.slice(start, index), vocabulary))) return [];
    return [{ start, end }];
  });
  return joinSpans([...known, ...bySuffix]);
}

/** 小|城镇, 卫生|城镇: what stands before the last word is no part of a name. */
function isCommon(stem: string, { words }: LeftoverView['vocabulary']): boolean {
  return commonStart.test(stem) || words.has(stem.slice(0, 2));
}

function certainty(suffix: string): Parameters<typeof stemStart>[3] {
  if (suffix.includes('族')) return 'yes';
  return /^(?:[村镇乡]|街道)/u.test(suffix) ? 'behind a preposition' : 'no';
}

/** Names that overlap or follow one another as one: 海南省海口市演丰镇. */
export function joinSpans(spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

/** Places that everybody speaks of, with what makes them so. */
const everybodys =
  /(?:北京|伦敦|东京|巴黎)冬?奥(?:运会|会|运)?|三明(?:市)?(?:医改|经验|模式)|枫桥经验|北京时间|上海合作组织|深圳特区/gu;

export const places: LeftoverRule = {
  id: 'place',
  name: '别家的地名',
  why: '从别的计划取来的句子，常带着那一家的省、市、县、乡镇、街道、社区、村的名字。',
  examples: [
    ['提高长沙市居民的健康水平', ['place 长沙市']],
    ['选派人员到昆明参加培训', ['place 昆明']],
    ['做好西堤头镇的改厕工作', ['place 西堤头镇']],
    ['对金仙寨瑶族村老年人开展体检', ['place 金仙寨瑶族村']],
    ['按照《河北省卫生条例》执行', ['place 河北省']],
    ['在岘梁村和上泊村试点', ['place 岘梁村', 'place 上泊村']],
  ],
  keeps: [
    '做好各村、行政村、中心村、示范村、贫困村的工作',
    '争创全国文明城市，建设社会主义新农村',
    '推广三明医改经验，讲好中国故事，弘扬北京冬奥精神',
    '太和县各乡镇、阜阳市各县区、安徽省有关部门',
    '开拓医疗市场，完善门诊、病区和隔离区',
    '在社区、街道、居委会开展宣传，定期下村',
    '加强本辖区、全县、全市、我省的工作',
  ],
  find: (view) => {
    const shared = Array.from(view.text.matchAll(everybodys), ({ 0: text, index }) => [
      index,
      index + text.length,
    ]);
    return findPlaces(view)
      .filter(({ start, end }) => !shared.some(([from, to]) => from < end && start < to))
      .map(({ start, end }) => ({
        kind: 'place',
        start,
        end,
        what: '别家的地名',
        fixes: ownPlaces(view.own, view.text.slice(start, end)),
      }));
  },
};

/** The own place of the same level first. */
function ownPlaces({ region, places: own }: Own, name: string): string[] {
  const of = ({ province, prefecture }: RegionPlace) =>
    name.endsWith('省') ? province : name.endsWith('市') ? prefecture : undefined;
  const level = own.map(of).find((it) => it !== undefined);
  const first = level ?? region;
  const short = region !== undefined && !/[省市县区镇乡村道会]$/u.test(name) ? shortName(region) : undefined;
  return [...new Set([short, first, region, ''])].filter((it) => it !== undefined);
}
