/** A row of a table as a line: cells parted by tabs, as the reader of Word documents writes them. */
import type { Change } from '../../ledger.ts';
import { breaksLine } from './html-changes.ts';
import { childTokens } from './parse-tokens.ts';
import type { Token } from './parse-tokens.ts';

/** The changes between the cells of a row; `index` is its token. A cell of several lines gives every cell its line. */
export function changeRow(source: string, tokens: readonly Token[], index: number): Change[] {
  const row = tokens[index];
  const within = tokens.slice(index + 1, row.next);
  const crowded = within.some(
    ({ type, start, end }) => type === 'htmlText' && breaksLine(source.slice(start, end)),
  );
  const changes: Change[] = [];
  let at = row.start;
  let between = '';
  let filled = false;
  const push = (end: number, after: string) => {
    if (end > at || after !== '') changes.push({ start: at, end, after, rule: 'markdown-table' });
  };
  for (const [i, cell] of within.entries()) {
    if (cell.type !== 'tableHeader' && cell.type !== 'tableData') continue;
    const content = childTokens(tokens, index + 1 + i).find(({ type }) => type === 'tableContent');
    if (content) {
      push(content.start, crowded ? (filled ? '\n' : '') : between);
      at = content.end;
      between = '';
      filled = true;
    }
    between += '\t';
  }
  push(row.end, '');
  return changes;
}
