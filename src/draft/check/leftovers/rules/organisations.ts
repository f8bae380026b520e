/** Names of organisations: a proper name, or a place, and what it is. */
import type { LeftoverRule, LeftoverView } from '../leftover-rule.ts';
import { stemStart } from '../name-stem.ts';
import { findPlaces, joinSpans } from './places.ts';
import type { NameSpan } from './places.ts';

const sort =
  '(?:第[一二三四五六七八九十]|[一二三四五六七八九]|市|县|区|镇|乡|街道|村|人民|中心|中医|中西医结合|妇幼保健|妇幼|妇女儿童|儿童|肿瘤|精神病?|传染病|骨伤|口腔|眼科|专科|附属|实验|希望|民族|职业|职工|社区|卫生|技术|初级|高级|九年一贯制|爱心|农村|红十字|综合|文化|慢性?病|皮肤病|结核病|职业病|疾病|医药|制药|药业|医疗|器械|科技|商贸|实业|物业|保洁|建筑|食品|餐饮|教育|信息)';
const whatItIs =
  '(?:疾病预防控制中心|疾控中心|疾控|卫生监督所|卫生服务(?:中心|站)|卫生保健所|卫生院|卫生所|卫生室|卫生站|卫生局|卫健[委局]|卫计[委局]|教育局|教体局|财政局|民政局|医保局|公安局|司法局|环保局|药监局|医院|分院|保健院|保健所|保健站|防治[所院站]|结防所|皮防所|防疫站|血站|急救中心|体检中心|敬老院|养老院|福利院|孤儿院|小学|中学|初中|高中|学校|党校|卫校|大学|学院|学区|幼儿园|托儿所|有限责任公司|股份有限公司|有限公司|公司|集团|药房|药店|大药房|诊所|门诊部|派出所|供电所|信用社|合作社|电视台|日报社?|人民政府|政府|党工委|党委|县委|市委|区委|省委|镇委|管委会|居委会|村委会|村民委员会|居民委员会|总工会|红十字会|慈善总会|基金会|协会|学会)';

/** What it is, with the sorts of it before: `县第二人民医院`. Each repeated part is a fixed word, four at most. */
const kindOfOrganisation = new RegExp(`${sort}{0,4}${whatItIs}`, 'gu');
const onlyKind = new RegExp(`^${sort}{0,4}${whatItIs}$`, 'u');

/** Says what it is and names none: 人民医院, 第二小学. */
export function isOnlyKind(name: string): boolean {
  return onlyKind.test(name);
}

/** `三院` for the Third Hospital, as its own people say. */
const numbered =
  /(?<=^|[，。、；“]|展现|体现|在|对|由|到|与|和|是)[一二三四五六七八九]院(?=广大|全体|职工|医务|党委|人|的)/gu;
const wordBehind = /^(?:里|内|外|生|长期|化|式|间)/u;
/** They belong to everybody. */
const national = /^(?:中国|全国|国家|中央|世界|联合国|国务院|中共|中华)/u;
/** What says of which kind one is, and does not name it. */
const attribute =
  /^(?:互联网|智慧|智联网|平安|健康|公立|民营|基层|地段|属地|爱婴|育儿|孕妇|家长|父母|老年|业余|上级|兄弟|协作|对口|定点|龙头|示范|美丽|和谐|文明|绿色|无烟|节约型|学习型|现代化?|数字|标杆)/u;

export const organisations: LeftoverRule = {
  id: 'organisation',
  name: '别家的机构名',
  why: '医院、卫生院、学校、社区机构、公司的专名留在稿里，一看就知是抄来的。',
  examples: [
    ['信息及时上报阳信结防所', ['organisation 阳信结防所']],
    ['把霞葛中心卫生院建设好', ['organisation 霞葛中心卫生院']],
    ['在红光小学开展讲座', ['organisation 红光小学']],
    ['由长沙市第二人民医院承担', ['organisation 长沙市第二人民医院']],
    ['演丰乡镇卫生院已完工', ['organisation 演丰乡镇卫生院']],
    ['到康宁大药房检查', ['organisation 康宁大药房']],
    ['在光明社区卫生服务中心义诊', ['organisation 光明社区卫生服务中心']],
  ],
  keeps: [
    '由县医院、乡镇卫生院、社区卫生服务中心和村卫生室承担',
    '三级医院、定点医院、公立医院、民营医院与上级医院协作',
    '太和县人民医院与县人民医院、人民医院是一家',
    '我院各科室，该院，农村小学，托幼机构，孕妇学校',
    '开展爱国卫生运动，争创健康促进医院、平安医院',
    '在县委、县政府和局党委的领导下，与中国红十字会合作',
  ],
  find: (view) =>
    findOrganisations(view).map(({ start, end }) => ({
      kind: 'organisation',
      start,
      end,
      what: '别家的机构名',
      fixes: [...new Set([view.own.unit, ''])].filter((it) => it !== undefined),
    })),
};

function findOrganisations(view: LeftoverView): NameSpan[] {
  const { foreign, vocabulary } = view;
  const placesByEnd = new Map(findPlaces(view).map((place) => [place.end, place]));
  const found = Array.from(foreign.matchAll(kindOfOrganisation)).flatMap(({ 0: kind, index }): NameSpan[] => {
    const end = index + kind.length;
    if (wordBehind.test(foreign.slice(end, end + 2))) return [];
    // The place may end within what reads like a sort: 霞葛|镇|中心卫生院.
    const place = longestPlace(placesByEnd, index, end);
    // 城|市医院, 中|医院: the kind begins within a word.
    const cut = vocabulary.words.has(foreign.slice(index - 1, index + 1));
    const named = place?.start ?? (cut ? undefined : stemStart(foreign, index, vocabulary.words));
    if (named === undefined || national.test(foreign.slice(named, end))) return [];
    const start = named + (attribute.exec(foreign.slice(named, index))?.[0].length ?? 0);
    if (index - start < 2 && !place) return [];
    const before = placesByEnd.get(start);
    return [{ start: before?.start ?? start, end }];
  });
  const short = Array.from(foreign.matchAll(numbered), ({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
  }));
  return joinSpans([...found, ...short]);
}

function longestPlace(byEnd: ReadonlyMap<number, NameSpan>, from: number, to: number): NameSpan | undefined {
  for (let end = from; end < to; end++) {
    const place = byEnd.get(end);
    if (place && place.start < from) return place;
  }
  return undefined;
}
