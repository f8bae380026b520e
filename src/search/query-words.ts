/** The words of a query, for what is near to it: what stands word for word needs none. */

/** A word with where it stands in the folded query, in code points. */
export interface QueryWord {
  readonly text: string;
  readonly start: number;
}

/** Words that say nothing of what is looked for. */
const stopWords = new Set(
  '的 了 和 与 及 或 等 在 对 为 以 把 被 将 向 从 到 于 是 有 要 也 都 就 而 并 其 之 这 那 哪些 什么 怎么 怎样 如何 关于 进行 以及 一个 我们 措施 做法 写法 内容'.split(
    ' ',
  ),
);

const han = /^\p{Script=Han}$/u;

/**
 * Words of two characters or more, in order. A run of single characters (`药占比`) is a word of its own that the
 * dictionary lacks. Where the browser cannot cut words, every pair of characters is one.
 */
export function cutQueryWords(folded: string): QueryWord[] {
  const words = joinSingles(segment(folded)).filter(
    ({ text }) => !stopWords.has(text) && [...text].length > 1,
  );
  const first = new Map(words.map((word) => [word.text, word]));
  return words.filter((word) => first.get(word.text) === word || !first.has(word.text));
}

/** The pairs of characters of a word that stands nowhere, or that cannot be cut. */
export function cutPairs({ text, start }: QueryWord): QueryWord[] {
  const chars = [...text];
  return chars
    .slice(1)
    .map((char, at) => ({ text: chars[at] + char, start: start + at }))
    .filter((pair) => !stopWords.has(pair.text) && [...pair.text].every((char) => !stopWords.has(char)));
}

function segment(folded: string): QueryWord[] {
  if (typeof Intl.Segmenter === 'undefined') {
    return folded.split(/([^\p{L}\p{N}%]+)/u).reduce<{ words: QueryWord[]; at: number }>(
      ({ words, at }, text, index) => ({
        words: index % 2 === 0 && text !== '' ? [...words, ...pairsOrWhole({ text, start: at })] : words,
        at: at + [...text].length,
      }),
      { words: [], at: 0 },
    ).words;
  }
  const words: QueryWord[] = [];
  let start = 0;
  for (const { segment: text, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(
    folded,
  )) {
    if (isWordLike) words.push({ text, start });
    start += [...text].length;
  }
  return words;
}

function pairsOrWhole(word: QueryWord): QueryWord[] {
  const isHan = [...word.text].every((char) => han.test(char));
  return isHan && [...word.text].length > 2 ? cutPairs(word) : [word];
}

/** Neighbours of one character each, no stop word among them, made one. */
function joinSingles(words: readonly QueryWord[]): QueryWord[] {
  const joined: QueryWord[] = [];
  let isOpen = false;
  for (const word of words) {
    const isSingle = han.test(word.text) && !stopWords.has(word.text);
    const last = joined.at(-1);
    if (isSingle && isOpen && last && last.start + [...last.text].length === word.start) {
      joined[joined.length - 1] = { text: last.text + word.text, start: last.start };
    } else joined.push(word);
    isOpen = isSingle;
  }
  return joined;
}
