/** What is planted in place of which generic words. */
import type { LeftoverKind } from '../../../src/draft/check/leftovers/leftover-rule.ts';

export type Half = 'tune' | 'test';

export interface LabelledSentence {
  readonly plan: string;
  readonly anchor: string;
  readonly half: Half;
  readonly text: string;
  readonly blanks?: readonly (readonly [start: number, end: number])[];
  readonly leftovers?: readonly {
    readonly kind: LeftoverKind;
    readonly start: number;
    readonly text: string;
  }[];
}

export interface NamesToPlant {
  readonly villages: readonly string[];
  readonly towns: readonly string[];
  readonly stems: readonly string[];
  readonly surnames: readonly string[];
  readonly given: readonly string[];
  readonly issuers: readonly string[];
}

/** Words that are replaced, and by what. */
export interface Site {
  /** How it is reported; `listed` where the rules' vocabulary has the name. */
  readonly id: string;
  readonly kind: LeftoverKind;
  readonly match: RegExp;
  /** The words, the leftover in braces where they are more than it. */
  readonly make: (pick: <T>(from: readonly T[]) => T) => string;
}

const ownUnit = /我院|本院|我所|我园|我中心|我委/u;
const territory = /我市|全市|我县|全县|我省|全省|我州|全州|我乡|全乡|全镇|辖区|本辖区|基层|农村/u;
const institution =
  /上级医院|医院|乡（镇）卫生院|乡镇卫生院|村卫生室|学校|疾控中心|疾控机构|有关部门|上级部门/u;
const leader = /院领导|分管领导|各科室|科主任|医务人员|有关部门|护理部|保卫科|领导小组|各部门|领导/u;
const thisYear = /今年|本年度|年度|全年|年内|年初|每年|下半年/u;
const rules =
  /各项规章制度|规章制度|有关规定|相关规定|法律法规|上级要求|有关要求|工作要求|实施方案|工作方案|各项制度|标准(?!化)/u;
const degree = /不断提高|进一步提高|努力提高|逐步提高|切实提高|明显提高|提高|加强|完善/u;
const authority = /有关部门|相关部门|上级部门|上级|各部门|政府|领导/u;

/** Those of one half, by kind. Counties are drawn from `regions`, every other one for each half. */
export function plantsOf(
  names: NamesToPlant,
  regions: readonly string[],
  half: Half,
): Readonly<Record<LeftoverKind, readonly Site[]>> {
  const listed = regions.filter((_, at) => (at % 2 === 0) === (half === 'tune'));
  const counties = listed.filter((name) => /^[\p{Script=Han}]{3}[县市]?$/u.test(name) && !/自治/u.test(name));
  const person = (pick: Parameters<Site['make']>[0]) => pick(names.surnames) + pick(names.given);
  const villageStem = (name: string) => name.replace(/(?:村|社区)$/u, '');
  const outdated = half === 'tune' ? termsToTune : termsHeldOut;
  const place = (id: string, make: Site['make']): Site => ({ id, kind: 'place', match: territory, make });
  const body = (id: string, make: Site['make'], match = institution): Site => ({
    id,
    kind: 'organisation',
    match,
    make,
  });
  const named = (id: string, make: Site['make']): Site => ({ id, kind: 'person', match: leader, make });
  const dated = (id: string, make: Site['make']): Site => ({ id, kind: 'year', match: thisYear, make });
  const numbered = (id: string, make: Site['make']): Site => ({ id, kind: 'number', match: rules, make });
  const measured = (id: string, make: Site['make']): Site => ({
    id,
    kind: 'percentage',
    match: degree,
    make,
  });
  const past = (pick: Parameters<Site['make']>[0]) =>
    pick(half === 'tune' ? [2011, 2014, 2019, 2023] : [2009, 2016, 2018, 2022]);
  const share = (pick: Parameters<Site['make']>[0]) =>
    pick(half === 'tune' ? ['95', '92.5', '80'] : ['98', '87.6', '65']);
  return {
    place: [
      place('listed county or city', (pick) => pick(counties)),
      place('village', (pick) => pick(names.villages)),
      place('town', (pick) => pick(names.towns)),
      place('county and town', (pick) => pick(counties) + pick(names.towns)),
    ],
    organisation: [
      body(
        'county hospital',
        (pick) => pick(counties) + pick(['人民医院', '中医院', '妇幼保健院', '疾控中心']),
      ),
      body(
        'town clinic',
        (pick) => pick(names.towns).replace(/街道$/u, '镇') + pick(['卫生院', '中心卫生院', '中心小学']),
      ),
      body(
        'village school or clinic',
        (pick) => villageStem(pick(names.villages)) + pick(['小学', '村卫生室', '幼儿园', '社区卫生服务站']),
      ),
      body(
        'company or school',
        (pick) => pick(names.stems) + pick(['小学', '大药房', '医药有限公司', '医院']),
      ),
      body('own unit of theirs', (pick) => pick(names.towns).replace(/街道$/u, '镇') + '卫生院', ownUnit),
    ],
    person: [
      named('with title', (pick) => `{${person(pick)}}${pick(['院长', '主任', '同志', '副书记'])}`),
      named('behind title', (pick) => `院长{${person(pick)}}等同志`),
      named('labelled', (pick) => `领导小组（组长：{${person(pick)}}）`),
      named('who does it', (pick) => `由{${person(pick)}}${pick(['负责的', '牵头的', '具体负责的'])}小组`),
    ],
    year: [
      dated('year', (pick) => `${past(pick)}年`),
      dated('range', (pick) =>
        `${past(pick)}-${past(pick) + 2}年`.replace(/^(\d+)-(\d+)年$/u, (_, from: string, to: string) =>
          from < to ? `${from}-${to}年` : `${to}-${from}年`,
        ),
      ),
      dated('in Chinese', (pick) =>
        pick(half === 'tune' ? ['二〇一九年', '二○一二年'] : ['二零一八年', '二〇〇九年']),
      ),
      dated('with month', (pick) => `{${past(pick)}年}${pick([3, 6, 10])}月底前`),
    ],
    number: [
      numbered(
        'issue number',
        (pick) => `{${pick(names.issuers)}〔${past(pick)}〕${pick([3, 12, 47, 118])}号}文件`,
      ),
      numbered(
        'square brackets',
        (pick) => `{${pick(names.issuers)}[${past(pick)}]${pick([3, 12, 47, 118])}号}要求`,
      ),
      numbered(
        'round brackets',
        (pick) => `《通知》（{${pick(names.issuers)}（${past(pick)}）${pick([5, 29, 306])}号}）`,
      ),
    ],
    percentage: [
      measured('percent', (pick) => `按{${share(pick)}%}的目标提高`),
      measured('full width', (pick) => `按{${share(pick)}％}以上的目标提高`),
      measured('points', (pick) => `比上年提高{${pick(half === 'tune' ? [2, 3] : [1.5, 5])}个百分点}并提高`),
      measured(
        'in words',
        (pick) => `按{百分之${pick(half === 'tune' ? ['九十', '八十五'] : ['七十', '九十五'])}}的目标提高`,
      ),
    ],
    outdated: [{ id: 'term', kind: 'outdated', match: authority, make: (pick) => pick(outdated) }],
  };
}

/** All of them stand in `outdated-terms.yml`: a term that is not known there cannot be told. */
const termsToTune = ['县卫生局', '省卫生厅', '市卫计委', '县食药监局', '市工商局', '县人口计生局'].map(
  (it) => `${it[0]}{${it.slice(1)}}`,
);
const termsHeldOut = ['市卫生局', '区卫计局', '县安监局', '市质监局', '省环保厅', '县农业局', '市劳动局'].map(
  (it) => `${it[0]}{${it.slice(1)}}`,
);
