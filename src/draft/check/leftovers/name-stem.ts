/** Where the proper name begins that stands in front of a word for what it names: `红光` of `在红光小学`. */
import { cutRun } from './cut-run.ts';
import type { Token } from './cut-run.ts';

/** A run is read no further back than this; no stem is longer than `longestStem`. */
const reach = 12;
const longestStem = 5;
/** A common word in a name (草场街) is believed only where little else stands there. */
const longestMixed = 3;

/** Common words that places, schools and companies are named for. */
const namingWords = new Set(
  '光明 红旗 东风 胜利 解放 和平 团结 新华 建国 建设 幸福 阳光 向阳 先锋 繁荣 友谊 前进 复兴 朝阳 东方 中山 人民 光荣 振兴 兴隆 永安 太平 平安 安康 长安 长青 长城 黄河 长江 江南 江北 河东 河西 河南 河北 山东 城东 城西 城南 城北 东城 西城 东街 西街 南街 北街 东关 西关 南关 北关 城关 果园 桃园 梅花 桂花 荷花 兰花 白云 彩虹 银河 星光 曙光 晨光 春光 文昌 文化 真理 钢铁 石油 铁路 军马 八一 五一 五四 七一 平原 高原 草原 草场 茶园 枣园 花园 公园 湖滨 海滨 江滨 滨江 滨河 滨海 临江 沿江 大庆 国庆 华侨 古城 新城 老城 龙泉 温泉 清泉 清河 大河 大桥 石桥 高桥 平桥 凤凰 金鸡 青山 青松 青云 西湖 东湖 南湖 北湖 平台 双江 分水 新星 启明 仁和 同德 金刚 观音 王府 大王 金山 银山 南山 北山 东山 西山 泰山 黄山 昆仑 珠江 松江 龙江 龙山 虎山 凤山 玉山 福山 梅山 石山 红星 红光 金星 火炬 春雷 五星 联盟 民主 民权 民生 民族 自由 博爱 爱国 爱民 育才 育英 育红 树人 求实 求是 卫东 兴国 国兴 兴华 振华 中华 华夏 荣华 金华 新和 大同 大兴 新兴 兴旺 永兴 永丰 丰收 丰产 富强 富民 健康路 康宁 康乐'.split(
    ' ',
  ),
);
/** Grammar that names may have in them or at their end: 新和村, 色也克乡. */
const partOfNames = new Set('和向则其也');
/** Not one by itself: `大医院`, `多家医院`, `同类学校`. */
const notLast = /[级类型性化内外各个家所名位些多种间座新老大小原院科]$/u;
const notWhole =
  /^(?:下|进|入|驻|包|帮|建|创|访|走|送|到|出|离|回|跨|联|本|外|上级|下级|[一二三四五六七八九十百千数几多0-9]+)$|^(?:镇|乡|县|市|区|省|州)?[一二三四五六七八九十]+(?:级|类|个|家|所)$/u;

/**
 * Offset at which the stem begins that ends at `end`; undefined where nothing proper stands there. A stem is two to
 * five characters that no common words make up, or a word that places are named for behind a plain beginning.
 */
export function stemStart(text: string, end: number, words: ReadonlySet<string>): number | undefined {
  const from = Math.max(0, end - reach);
  const run = /\p{Script=Han}*$/u.exec(text.slice(from, end))?.[0] ?? '';
  if (run === '' || words.has(text.slice(end - 1, end + 1))) return undefined;
  const tokens = joinInnerGrammar(cutRun(run, words), run);
  const offset = end - run.length;
  const tail = trailing(tokens, ({ kind }) => kind === 'other');
  if (isName(tail, run, longestStem)) return offset + tail[0].start;
  const whole = trailing(tokens, ({ kind }) => kind === 'other' || kind === 'word');
  if (isName(whole, run, longestMixed)) return offset + whole[0].start;
  const word = tokens.at(-1);
  if (word?.kind === 'word' && namingWords.has(run.slice(word.start, word.end))) return offset + word.start;
  return undefined;
}

/** Such a character behind another that is none, and before such or at the end. */
function joinInnerGrammar(tokens: readonly Token[], run: string): readonly Token[] {
  return tokens.map((token, at) => {
    const inner = tokens[at - 1]?.kind === 'other' && (tokens[at + 1]?.kind ?? 'other') === 'other';
    return token.kind === 'grammar' && inner && partOfNames.has(run[token.start]) ? { ...token, kind: 'other' } : token;
  });
}

function isName(tokens: readonly Token[], run: string, longest: number): boolean {
  if (tokens.length === 0 || !tokens.some(({ kind }) => kind === 'other')) return false;
  const name = run.slice(tokens[0].start);
  return name.length > 1 && name.length <= longest && !notLast.test(name) && !notWhole.test(name);
}

function trailing(tokens: readonly Token[], wanted: (token: Token) => boolean): readonly Token[] {
  let first = tokens.length;
  while (first > 0 && wanted(tokens[first - 1])) first -= 1;
  return tokens.slice(first);
}
