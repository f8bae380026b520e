/** Classes of characters that several rules share. */

export const han = '\\p{Script=Han}';
/** Chinese punctuation as it should stand, full width. */
export const cjkMark = '。，、；：？！“”‘’《》〈〉（）【】「」『』〔〕—…·';
/** Ends a sentence, closing quotation marks and brackets aside. */
export const sentenceEnd = /[。！？；!?;：:…][”’」』）)》]*$/u;
