/** Whole answers of this project, as the search page makes them. */
import { answerQuery } from '../../../../src/search/answer.ts';
import { askFor } from '../../../../src/search/request.ts';
import { openIndex } from '../../../../src/search/search-index.ts';
import type { OpenAnswers } from '../engine.ts';

export const openAnswers: OpenAnswers = async (url) => {
  const index = await openIndex(url);
  return (query) => answerQuery(index, askFor(query));
};
