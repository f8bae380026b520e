/** The simplest search there is. */
import type { OpenReader } from '../engine.ts';
import { fetchTexts } from './texts.ts';

export const open: OpenReader = async (url) => {
  const { fold, texts } = await fetchTexts(url);
  return {
    async find(query) {
      const phrase = fold(query);
      return texts.filter(({ text }) => text.includes(phrase)).map(({ id }) => id);
    },
  };
};
