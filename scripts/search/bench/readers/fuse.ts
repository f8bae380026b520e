/** Fuse over the texts themselves. */
import Fuse from 'fuse.js';
import type { OpenReader } from '../engine.ts';
import { fetchTexts } from './texts.ts';

export const open: OpenReader = async (url) => {
  const { fold, texts } = await fetchTexts(url);
  const fuse = new Fuse(texts, {
    keys: ['text'],
    useExtendedSearch: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0,
    shouldSort: false,
  });
  return {
    find: async (query) => fuse.search(`'${fold(query).replaceAll('|', '\\|')}`).map(({ item }) => item.id),
  };
};
