/** Chinese text cut into words. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

const jieba = Jieba.withDict(dict);

/** The words of a text; joined they are the text. With `guess`, characters in no word of the dictionary may be joined to words. */
export function cutWords(text: string, guess = false): string[] {
  return jieba.cut(text, guess);
}
