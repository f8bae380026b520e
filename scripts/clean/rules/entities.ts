import { decodeHTMLStrict } from 'entities';
import type { Change } from '../../ledger.ts';
import type { Rule } from '../rule.ts';

const reference = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,12}\d{0,2});/gi;

/** Character references of HTML, as the characters they stand for; names that HTML does not know stay. */
function findEntities(text: string): Change[] {
  return Array.from(text.matchAll(reference)).flatMap(({ 0: found, index }) => {
    const after = decodeHTMLStrict(found);
    if (after === found || after === '\uFFFD') return [];
    return [{ start: index, end: index + found.length, after, rule: 'character-reference' }];
  });
}

export const entities: readonly Rule[] = [
  {
    id: 'character-reference',
    name: '网页字符代码',
    why: '网页用代码写的引号、破折号等字符，换回字符本身；代码写的空格由版式决定。',
    examples: [
      ['开展&ldquo;三好一满意&rdquo;活动&mdash;&mdash;人人参与', '开展“三好一满意”活动——人人参与'],
      ['落实&#8220;首诊负责制&#8221;，加强&#x7ba1;理', '落实“首诊负责制”，加强管理'],
    ],
    keeps: ['R&D中心与质控办', 'R&nosuchname;D'],
    find: findEntities,
  },
];
