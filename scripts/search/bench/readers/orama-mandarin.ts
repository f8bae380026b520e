/** Orama with its own tokenizer for Chinese. */
import type { OpenReader } from '../engine.ts';
import { mandarinTokenizer, openOrama } from './orama-tokenizers.ts';

export const open: OpenReader = (url) => openOrama(url, mandarinTokenizer());
