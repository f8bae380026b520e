/** FlexSearch with its own preset for Chinese. */
import type { OpenReader } from '../engine.ts';
import { cjkOptions, openFlexSearch } from './flexsearch-options.ts';

export const open: OpenReader = (url) => openFlexSearch(url, cjkOptions);
