/** Characters that a PDF names by the look of their glyph: `⼯` for `工`, `⻔` for `门`, `ﬁ` for `fi`. */
import type { Change } from '../../ledger.ts';

/**
 * The CJK radicals that stand for a character of their own, each with it, as Unicode's property
 * Equivalent_Unified_Ideograph has them. Kangxi radicals and the rest have compatibility decompositions instead.
 */
const radicals: ReadonlyMap<string, string> = new Map(
  (
    '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ' +
    '⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ' +
    '⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ' +
    '⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ' +
    '⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ' +
    '⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ' +
    '⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ' +
    '⻱龜 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair[0], pair[1]]),
);

/** What Chinese fonts draw with one glyph and browsers then name by the wrong one of its two characters. */
const shared: ReadonlyMap<string, string> = new Map([
  ['\u2f3e', '户'],
  ['\u2015', '—'],
  ['\u2329', '〈'],
  ['\u232a', '〉'],
  ['\u301c', '～'],
]);

/** Radicals, compatibility ideographs, Latin ligatures, and the above. */
const lookAlike = /[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06\u2015\u2329\u232a\u301c]/g;

/** The characters of a text that stand for others, each as a change. */
export function foldGlyphs(text: string): Change[] {
  return Array.from(text.matchAll(lookAlike), ({ 0: glyph, index }) => ({
    start: index,
    end: index + glyph.length,
    after: foldGlyph(glyph),
    rule: 'pdf-glyph',
  })).filter((change) => change.after !== text.slice(change.start, change.end));
}

/** A text as it reads, for comparing. */
export function readGlyphs(text: string): string {
  return text.replace(lookAlike, foldGlyph);
}

function foldGlyph(glyph: string): string {
  return shared.get(glyph) ?? radicals.get(glyph) ?? glyph.normalize('NFKC');
}
