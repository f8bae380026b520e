/** Orama over pairs of characters. */
import type { OpenReader } from '../engine.ts';
import { openOrama, pairTokenizer } from './orama-tokenizers.ts';

export const open: OpenReader = (url) => openOrama(url, pairTokenizer('query'));
