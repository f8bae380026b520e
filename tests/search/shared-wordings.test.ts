import { expect, test } from 'vitest';
import { sharedClauses, sharedHeadings } from '../../src/lib/shared-wordings.ts';
import type { WordedPlan } from '../../src/lib/shared-wordings.ts';
import { toSections } from '../../src/plan/document.ts';
import { readSentences } from '../../src/plan/read-sentences.ts';

/** A plan of one heading and one paragraph. */
function read(id: string, heading: string, text: string, copyOf?: string): WordedPlan {
  const sections = toSections([
    { depth: 1, text: heading },
    { depth: 0, text },
  ]);
  const none = { plan: [], sections: new Map(), sentences: new Map() };
  return { plan: { id, copyOf }, sections, sentences: readSentences(sections, none) };
}

const plans = [
  read('a', '一、工作目标', '（一）提高服务质量，抓住机遇，20__年完成；住院分娩率达到95%。'),
  read('b', '（二）工作目标：', '抓住机遇，提高服务质量；住院分娩率达到95%。'),
  read('c', '三、指导思想', '以提高服务质量为中心。实事求是，抓住机遇。'),
  read('d', '三、指导思想', '以提高服务质量为中心。实事求是，抓住机遇。', 'c'),
];

test('clauses that several plans have word for word, those of most plans first', () => {
  expect(sharedClauses(plans)).toEqual([
    { text: '抓住机遇', texts: 3 },
    { text: '提高服务质量', texts: 2 },
  ]);
});

test('headings without number and stop; a copy is no other plan', () => {
  expect(sharedHeadings(plans)).toEqual([{ text: '工作目标', texts: 2 }]);
});
