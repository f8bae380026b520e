/** Where the proper name begins that stands in front of a word for what it names: `红光` of `在红光小学`. */
import { surnames } from '../../../text/person-name.ts';
import { cutRun } from './cut-run.ts';
import type { Token } from './cut-run.ts';
import { isNamingWord, isTerrain } from './naming-words.ts';

/** A run is read no further back than this. */
const reach = 12;
const longestStem = 5;

/** Grammar that names may have in them or at their end: 阔依其村, 色也克乡. */
const partOfNames = new Set('则其也里');
const position = /^[大小上下新老前后东西南北中]$/u;
/** 李家, 王楼, 支各庄: what a village is called by after a family. */
const family = new RegExp(
  `(?![全向于方成时明任何应管关简常单连包])[${surnames}](?:家|各?庄|楼|屯|集|寨|营|店|铺|堡|湾|沟|坝|桥|塘|冲|坪|山|河|路|口)\\p{Script=Han}{0,2}$`,
  'u',
);
/** No name ends so: `大医院`, `多家医院`, `同类学校`. */
const notLast = /[级类型性化内外各个所名位些多种间座小院进入驻下举作好]$|[一二三几两多数首各每]家$/u;
/** No name by itself, as in 下村, 两所学校, 县级医院. */
const notWhole =
  /^(?:[下进入驻包帮建创访走送到出离回跨联本外]|上级|下级|[一二三四五六七八九十百千数几多0-9]+)$|^[镇乡县市区省州]?[一二三四五六七八九十]+[级类个家所]$/u;

/**
 * Offset at which the stem begins that ends at `end`; undefined where nothing proper stands there. A stem is two to
 * five characters that no common words make up, or a word that places are named for; any word where what follows is
 * said of places with a name only, or where a preposition stands before it: 在龙王镇.
 */
export function stemStart(
  text: string,
  end: number,
  words: ReadonlySet<string>,
  certain: 'yes' | 'behind a preposition' | 'no' = 'no',
): number | undefined {
  const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, end - reach), end))?.[0] ?? '';
  // The unit of a number in front: 2019年, 50家.
  const counted = /[0-9_×]/u.test(text.charAt(end - before.length - 1));
  const run = counted ? before.replace(/^[年月日号次项条家个所名间]/u, '') : before;
  if (run === '') return undefined;
  const tokens = joinInnerGrammar(cutRun(run, words), run);
  const offset = end - run.length;
  const tail = trailing(tokens, ({ kind }) => kind === 'other');
  if (isName(tail, run)) return offset + tail[0].start;
  const [last, first] = tokens.slice(-2).reverse();
  if (first && isMixed(first, last, run)) return offset + first.start;
  const ofFamily = family.exec(run.slice(-longestStem));
  if (ofFamily) return end - ofFamily[0].length;
  if (last.kind !== 'word') return undefined;
  const said = certain === 'yes' || (certain === 'behind a preposition' && isAt(run, last, first));
  return said || isNamingWord(run.slice(last.start)) ? offset + last.start : undefined;
}

/** Words that tell one place from others and name none: 在偏远村. */
const adjective =
  /^(?:部分|偏远|边远|所在|驻地|相关|有关|其他|其它|其余|当地|本地|附近|周边|邻近|多数|少数|大部|个别|不同|落后|先进|中心|重点|上述|以上|以下|全部|所有|各级|下属|所属|辖区|基层|试点|示范|行政|自然|贫困|特困|生态|文明|卫生|旅游|人口|经济|工业|农业|牧业|民族|市区|县城|郊区|山区|城区|农村|城市|城乡|外地|异地|不同|新建|原有|现有|同一|相邻|最后|一些|每个|各个|各自|何种|哪些)$/u;

function isAt(run: string, word: Token, before?: Token): boolean {
  return (
    /^[在对由与和到赴]$/u.test(run.slice(before?.start, before?.end)) &&
    !adjective.test(run.slice(word.start))
  );
}

/** Such a character behind another that is none, and before such or at the end. */
function joinInnerGrammar(tokens: readonly Token[], run: string): readonly Token[] {
  return tokens.map((token, at) => {
    const inner = tokens[at - 1]?.kind === 'other' && (tokens[at + 1]?.kind ?? 'other') === 'other';
    return token.kind === 'grammar' && inner && partOfNames.has(run[token.start])
      ? { ...token, kind: 'other' }
      : token;
  });
}

/** A common word with what villages are called by: 草场街, 大赵庄. */
function isMixed(first: Token, last: Token, run: string): boolean {
  const end = run.slice(-1);
  if (first.kind === 'word' && last.kind === 'other') return isTerrain(end);
  return first.kind === 'other' && last.kind === 'word' && position.test(run[first.start]) && isTerrain(end);
}

function isName(tokens: readonly Token[], run: string): boolean {
  if (tokens.length === 0) return false;
  const name = run.slice(tokens[0].start);
  return name.length > 1 && name.length <= longestStem && !notLast.test(name) && !notWhole.test(name);
}

function trailing(tokens: readonly Token[], wanted: (token: Token) => boolean): readonly Token[] {
  let first = tokens.length;
  while (first > 0 && wanted(tokens[first - 1])) first -= 1;
  return tokens.slice(first);
}
