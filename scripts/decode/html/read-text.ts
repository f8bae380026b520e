/** The characters of a text node, each with the stretch of the source that writes it. */
import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';
import type { Stretch } from '../../stretch.ts';
import type { PageText } from './page-lines.ts';

/** Characters as they are shown; `blank` are blanks that a browser draws together. */
export interface Run extends Stretch {
  readonly text: string;
  readonly blank: boolean;
}

const blanks = /[ \t\n\f\r]+/g;

/** The runs of a text node in order; they may leave out what the parser dropped. */
export function readRuns(source: string, node: PageText): Run[] {
  const runs: Run[] = [];
  const plain = (start: number, end: number) => {
    const text = source.slice(start, end);
    if (node.pre) {
      if (text !== '') runs.push({ start, end, text, blank: false });
      return;
    }
    let at = 0;
    for (const found of text.matchAll(blanks)) {
      if (found.index > at)
        runs.push({
          start: start + at,
          end: start + found.index,
          text: text.slice(at, found.index),
          blank: false,
        });
      at = found.index + found[0].length;
      runs.push({ start: start + found.index, end: start + at, text: ' ', blank: true });
    }
    if (at < text.length) runs.push({ start: start + at, end, text: text.slice(at), blank: false });
  };
  // Searched within the node: a search through the whole page for every node would take its square in time.
  const own = source.slice(node.start, node.end);
  let from = node.start;
  for (let at = own.indexOf('&'); at >= 0; at = own.indexOf('&', at + 1)) {
    const start = node.start + at;
    if (start < from) continue;
    const entity = readEntity(source, start, node.end);
    if (!entity) continue;
    plain(from, start);
    // A blank that is written as an entity is a blank like any other.
    const blank = !node.pre && /^[ \t\n\f\r]$/.test(entity.text);
    runs.push({ start, end: entity.end, text: entity.text, blank });
    from = entity.end;
  }
  plain(from, node.end);
  if (squeeze(runs.map(({ text }) => text).join('')) === squeeze(node.value)) return runs;
  // The parser left out more than we know of: the node as a whole becomes what the parser read.
  return [
    { start: node.start, end: node.end, text: node.pre ? node.value : squeeze(node.value), blank: false },
  ];
}

const squeeze = (text: string) => text.replace(blanks, ' ');

/** The longest entity has 33 characters; a number may have any count of leading zeros, of which these are enough. */
const longestEntity = 64;

function readEntity(source: string, at: number, limit: number): { text: string; end: number } | undefined {
  let text = '';
  let length = 0;
  const decoder = new HtmlEntityDecoder((code, consumed) => {
    text += String.fromCodePoint(code);
    length = consumed;
  });
  decoder.startEntity(DecodingMode.Legacy);
  const read = decoder.write(source.slice(at, Math.min(limit, at + longestEntity)), 1);
  if (read < 0) decoder.end();
  return length > 0 ? { text, end: at + length } : undefined;
}
