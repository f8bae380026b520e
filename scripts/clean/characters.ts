/** Classes of characters that several rules share. */

export const han = '\\p{Script=Han}';
/** Chinese punctuation as it should stand, full width. */
export const cjkMark = '。，、；：？！“”‘’《》〈〉（）【】「」『』〔〕—…·';
/** Ends a sentence, closing quotation marks and brackets aside. */
export const sentenceEnd = /[。！？；!?;：:…][”’」』）)》]*$/u;

/** Number of Han characters in a text. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
