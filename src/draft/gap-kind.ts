/** What is missing at a blank, told finer than in the corpus, and which characters beside it are filled in with it. */
import { blankKind } from '../plan/blank-kinds.ts';
import { foldWidth } from '../text/fold-width.ts';
import { gapOfBlank } from './draft.ts';
import type { GapKind } from './draft.ts';

/** A gap in a text: wider than the blank where what stands beside it is filled in with it. Counts are UTF-16 units. */
export interface FoundGap {
  readonly gap: GapKind;
  /** Before the blank: `20` of `20××年`, the surname of `张××`. */
  readonly before: number;
  /** Behind it: `医院` of `××医院`, `县` of `××县`. Who fills in a name writes it whole. */
  readonly after: number;
  /** Whether it is another each time, so that filling one must not fill the rest. */
  readonly alone: boolean;
}

export interface GapRule {
  readonly gap: GapKind;
  readonly why: string;
  /** All that are given must match: the blank, what stands before it, what stands behind it. Text is folded to half width. */
  readonly blank?: RegExp;
  /** Groups of these two are what belongs to the gap. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly alone?: true;
  /** Text with the gap in ⟦⟧, and the blank in ｜｜ where it is not all of the gap. */
  readonly examples: readonly string[];
  /** Look-alikes that are of another kind. */
  readonly keeps: readonly string[];
}

/** What a name is blanked with; figures and signs that stand for a number are not among it. */
const nameBlank = /^(?:某+|[xX×]{1,6}|\*{1,6}|_{1,12}|[○□△◯●▲■◇]{1,4})$/u;
const post = '组长|院长|所长|主任|书记|校长|园长|站长|科长|主席|经理|厂长|局长|护士长';
const role = `${post}|组员|成员|负责人|责任人|联系人|联络员|填表人|审核人|签发人|主持人|讲课人`;

/** What follows the name of a unit. */
const unitName =
  /^([\p{Script=Han}]{0,6}?(?:医院|卫生院|卫生室|卫生所|保健院|保健所|医学院|学校|小学|中学|大学|学院|幼儿园|公司|集团|工厂|局|银行|服务中心|疾控中心|敬老院|福利院|工会))(?!长)/u;

/** In the order they are tried, where `blankKind` says that a name or nothing certain is missing. */
export const gapRules: readonly GapRule[] = [
  {
    gap: 'person',
    why: '职务加冒号，后面是姓和遮去的名：各是各的人。',
    blank: nameBlank,
    before: new RegExp(`(?:${role}):\\s?(\\p{Script=Han})$`, 'u'),
    alone: true,
    examples: ['组长：⟦张｜××｜⟧', '副院长：⟦李｜某某｜⟧', '联系人：⟦王｜**｜⟧'],
    keeps: ['责任单位：市⟦｜××｜医院⟧', '单位：⟦××⟧'],
  },
  {
    gap: 'person',
    why: '职务加冒号，后面整个人名遮去。',
    blank: nameBlank,
    before: new RegExp(`(?:${role}):\\s?$`, 'u'),
    after: /^(?:$|[\s、,;。()])/u,
    alone: true,
    examples: ['组长：⟦×××⟧', '责任人：⟦____⟧，电话', '主任：⟦×××⟧（兼）'],
    keeps: ['成员：⟦｜××｜医院⟧各科主任', '负责人：⟦××⟧科'],
  },
  {
    gap: 'person',
    why: '单位一把手的职务后面遮去的人名。',
    blank: nameBlank,
    before: /(?:院长|所长|校长|园长|站长|局长|厂长|书记|主席)$/u,
    after: /^(?:$|[\s、,;。()]|同志|任|为|负责|担任|主持)/u,
    examples: ['由院长⟦××⟧同志任组长', '校长⟦×××⟧负责', '院长⟦××⟧'],
    keeps: ['由院长牵头，⟦××⟧科配合', '院长⟦××⟧次'],
  },
  {
    gap: 'person',
    why: '遮去的名字后面是“同志”。',
    blank: nameBlank,
    after: /^(?:同志)(?![们的])/u,
    alone: true,
    examples: ['⟦×××⟧同志负责宣传'],
    keeps: ['⟦｜××｜医院⟧同志'],
  },
  {
    gap: 'region',
    why: '市、县、区连着单位的也是地区：地名填上，单位名就全了。',
    blank: nameBlank,
    // Behind another region it is one within that.
    before: /(?<![xX×_*某][省市县州])$/u,
    after: /^(省|市(?!场)|自治[区州县]|地区|县|区(?![别分间域])|州|旗)/u,
    examples: ['⟦｜某某｜市⟧', '⟦｜××｜县⟧人民医院', '“⟦｜x｜市⟧肠道微生态研究所”', '在⟦｜××｜自治县⟧'],
    keeps: ['⟦××⟧市场', '⟦｜××｜医院⟧', '⟦××⟧区间'],
  },
  {
    gap: 'region',
    why: '乡镇、街道、社区、村，和紧跟在别的地名后面的：一份计划里有好几个，各填各的。',
    blank: nameBlank,
    after: /^(省|市(?!场)|自治[区州县]|地区|县|区(?![别分间域])|州|旗|镇|乡|街道|社区(?!卫生服务)|村)/u,
    alone: true,
    examples: ['⟦｜××｜镇⟧', '⟦｜××｜乡⟧卫生院', '⟦｜某某｜村⟧', '⟦｜××｜社区⟧', '××市⟦｜××｜县⟧'],
    keeps: ['⟦｜××｜社区卫生服务中心⟧', '⟦｜××｜县⟧'],
  },
  {
    gap: 'unit',
    why: '“与”“和”后面的单位是别家。',
    blank: nameBlank,
    before: /(?:与|和|同|赴)$/u,
    after: unitName,
    alone: true,
    examples: ['与⟦｜x｜医学院⟧专业科研团队合作'],
    keeps: ['⟦｜××｜医院⟧', '和⟦｜××｜镇⟧'],
  },
  {
    gap: 'unit',
    why: '后面是单位的通名。',
    blank: nameBlank,
    after: unitName,
    examples: [
      '⟦｜××｜医院⟧',
      '⟦｜__｜卫生院⟧',
      '⟦｜**｜公司⟧',
      '⟦｜某某｜小学⟧',
      '⟦｜××｜教育局⟧党组',
      '⟦｜××｜中心医院⟧',
      '⟦｜__｜分公司⟧',
      '⟦｜××｜社区卫生服务中心⟧',
    ],
    keeps: ['⟦｜××｜市⟧人民医院', '⟦｜某某｜村⟧', '⟦｜××｜乡⟧卫生院', '党的⟦大⟧精神', '⟦××⟧局长'],
  },
];

/** Before a year: its first two figures. */
const century = /(?:19|20|2[oO]|二[0〇○零Oo])$/u;
/** From one year to another. */
const yearSpan = /^\s?年?\s?(?:[-—–~至到/]|度?[-—–~至到])\s?(?:20|[xX×_*]{1,4}\s?学?年)/u;
const yearSpanEnd = /(?:[xX×_*0-9]\s?年?\s?[-—–~至到/]\s?)(?:20)?$/u;

/** Characters around a blank that tell its kind. */
const context = 16;

/** The gap at the blank from `start` to `end` of a text. */
export function findGap(text: string, start: number, end: number): FoundGap {
  const folded = foldWidth(text);
  const blank = folded.slice(start, end).trim();
  const before = folded.slice(Math.max(0, start - context), start);
  const after = folded.slice(end, end + context);
  const gap = gapOfBlank[blankKind(text, start, end)];
  if (gap === 'year') {
    // `年` is itself the blank, or the other end of a span is another year.
    const alone = blank.includes('年') || yearSpan.test(after) || yearSpanEnd.test(before);
    return { gap, before: century.exec(before)?.[0].length ?? 0, after: 0, alone };
  }
  if (gap !== 'other') return { gap, before: 0, after: 0, alone: true };
  for (const rule of gapRules) {
    if (!(rule.blank?.test(blank) ?? true)) continue;
    const [left, right] = [rule.before?.exec(before), rule.after?.exec(after)];
    if (left === null || right === null) continue;
    return {
      gap: rule.gap,
      before: left?.[1]?.length ?? 0,
      after: right?.[1]?.length ?? 0,
      alone: rule.alone ?? false,
    };
  }
  return { gap, before: 0, after: 0, alone: true };
}

/** What is missing at the blank from `start` to `end` of a text. */
export function gapKindOf(text: string, start: number, end: number): GapKind {
  return findGap(text, start, end).gap;
}
