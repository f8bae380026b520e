/** Which paragraphs open with a number whose stop was lost (`一进一步规范…`): the outline kept it as their text. */
import { wordBehindFigure } from '../text/bare-numeral.ts';
import { readNumber } from '../text/numbers.ts';

const numeral = /^[一二三四五六七八九十]{1,2}(?=\p{Script=Han})/u;
/** Fewer are words that begin with a figure: `一切`, `三基三严`. */
const fewest = 3;

/**
 * Length of the numeral that each of the paragraphs of a section opens with; 0 where it has none.
 * A figure is a number only among others that go on from it.
 */
export function bareNumerals(paragraphs: readonly string[]): number[] {
  const found = paragraphs.map((text) => {
    const figure = numeral.exec(text)?.[0] ?? '';
    return wordBehindFigure.test(text.slice(figure.length)) ? '' : figure;
  });
  const values = found.map(readNumber);
  const inSequence = values.map(
    (value) => value > 0 && (values.includes(value - 1) || values.includes(value + 1)),
  );
  const count = new Set(values.filter((_, at) => inSequence[at])).size;
  return found.map((text, at) => (count >= fewest && inSequence[at] ? text.length : 0));
}
