/** Plans for OpenSearch, or what else reads its bulk format: `index.json` to create the index with, and bulk files. */
import type { Engine, Piece } from './engine.ts';
import type { Fold } from './fold-table.ts';
import { openSearchIndex } from './opensearch-index.ts';
import { toJsonLine } from './plan-row.ts';
import type { PlanRow } from './plan-row.ts';

/** Bytes of a bulk file: far below the 100 MB that OpenSearch takes at once. A plan that is longer by itself has its own. */
export const mostBulkBytes = 10_000_000;

/** Where it listens on one's own machine, if it is set up without passwords. */
const server = 'http://localhost:9200';

export const openSearch: Engine = { write, generated: /^(?:index\.json|bulk-\d{4,}\.ndjson)$/, ask, load };

function* write(rows: Iterable<PlanRow>, folds: readonly Fold[]): Iterable<Piece> {
  yield { file: 'index.json', text: `${JSON.stringify(openSearchIndex(folds), null, 1)}\n` };
  let [number, bytes] = [1, 0];
  for (const { id, ...row } of rows) {
    const text = `${toJsonLine({ index: { _id: id } })}\n${toJsonLine({ id, ...row })}\n`;
    const own = Buffer.byteLength(text);
    if (bytes > 0 && bytes + own > mostBulkBytes) [number, bytes] = [number + 1, 0];
    bytes += own;
    yield { file: `bulk-${String(number).padStart(4, '0')}.ndjson`, text };
  }
}

/** Plans with the phrase, and in `inner_hits` the blocks it stands in. A pair needs two characters: one has a field of its own. */
function ask(phrase: string): string {
  const isPair = [...phrase].length > 1;
  const query = isPair
    ? { match_phrase: { 'blocks.text': phrase } }
    : { match: { 'blocks.text.single': phrase } };
  return JSON.stringify({
    query: { nested: { path: 'blocks', query, inner_hits: {} } },
    track_total_hits: true,
    _source: { excludes: ['blocks'] },
  });
}

function load(folder: string): string {
  const send = (type: string, method: string, file: string, to: string) =>
    `curl -fsS -X ${method} -H 'content-type: application/${type}' --data-binary ${file} '${server}/plans${to}'`;
  const create = send('json', 'PUT', `@${folder}/index.json`, '');
  const bulk = send('x-ndjson', 'POST', '"@$part"', '/_bulk?filter_path=errors,items.*.error');
  return `${create} && for part in ${folder}/bulk-*.ndjson; do ${bulk}; done`;
}
