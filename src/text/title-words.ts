/** Where a title may break: between words, and not before a mark that closes or behind one that opens. */

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const closing = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;
const endsInFigure = /\p{Nd}$/u;
const unit = /^[\p{Script=Han}\p{Nd}%‰％]/u;
/** Makes a word of the word before it: `均等化`, `满意率`. */
const suffix = /^[化性率型]$/u;

/** The stretches of a title that a line break must not part; joined they are the title. */
export function titleWords(title: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const before = words.at(-1);
    const joins =
      before !== undefined &&
      (closing.test(segment) ||
        suffix.test(segment) ||
        opening.test(before) ||
        (endsInFigure.test(before) && unit.test(segment)));
    if (joins) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}
