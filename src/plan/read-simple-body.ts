/**
 * Reads the body of a plan without a parser for all of MDX, which takes many times as long. It knows the form in which
 * the converter writes nearly every plan and gives up on anything else; what it reads, the parser reads alike.
 */
import { componentKinds } from './component-kinds.ts';
import type { Block, Mark } from './document.ts';

/** Tabs and control characters: the parser knows what becomes of them. */
const control = /[\u0000-\u0009\u000b-\u001f\u007f]/;
const headingMark = /^(#{1,6}) (?=[^ #])/;
/** White space that Markdown might cut off, and what might close a heading. */
const edges = /^\s|[\s#]$/;
/** What Markdown might read as the start of anything but a paragraph. */
const opensMore = /^(?:[#>+~-]|\d{1,9}[.)](?:\s|$)|(?:import|export)\b)/;
/** Text, an escaped sign, a component's tag: between them they leave out what opens emphasis, code, links and expressions. */
const token = new RegExp(
  `([^\\\\<*_\`[{}&]+)|\\\\([!-/:-@[-\`{-~])|<(/?)(${Object.keys(componentKinds).join('|')})>`,
  'y',
);

/** The blocks of a body, each one line between blank ones; undefined where one of them is not that simple. */
export function readSimpleBody(mdx: string): Block[] | undefined {
  if (control.test(mdx)) return undefined;
  const blocks: Block[] = [];
  let before = '';
  for (const line of mdx.split('\n')) {
    if (line !== '') {
      if (before !== '') return undefined;
      const hashes = headingMark.exec(line)?.[1].length ?? 0;
      if (hashes === 0 && opensMore.test(line)) return undefined;
      const content = hashes > 0 ? line.slice(hashes + 1) : line;
      const text = edges.test(content) ? undefined : readText(content);
      if (!text) return undefined;
      blocks.push({ depth: Math.max(0, hashes - 1), ...text });
    }
    before = line;
  }
  return blocks;
}

function readText(line: string): { text: string; marks: Mark[] } | undefined {
  let text = '';
  const marks: Mark[] = [];
  let open: { readonly name: string; readonly start: number } | undefined;
  token.lastIndex = 0;
  while (token.lastIndex < line.length) {
    const found = token.exec(line);
    if (!found) return undefined;
    const [, plain, escaped, end, name] = found;
    if (name === undefined) text += plain ?? escaped;
    else if (end === '' && !open) open = { name, start: text.length };
    else if (end !== '' && open?.name === name) {
      marks.push({ kind: componentKinds[name], start: open.start, end: text.length });
      open = undefined;
    } else return undefined;
  }
  return open ? undefined : { text, marks };
}
