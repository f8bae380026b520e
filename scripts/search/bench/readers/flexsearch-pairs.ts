/** FlexSearch over pairs of characters. */
import type { OpenReader } from '../engine.ts';
import { openFlexSearch, pairOptions } from './flexsearch-options.ts';

export const open: OpenReader = (url) => openFlexSearch(url, pairOptions);
