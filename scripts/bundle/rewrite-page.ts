/** A page of the built site as one that is opened from a file: every address leads to a file, modules are scripts. */
import { finished } from 'node:stream/promises';
import { escapeAttribute } from 'entities';
import type { Token } from 'parse5';
import { SAXParser } from 'parse5-sax-parser';
import type { StartTag } from 'parse5-sax-parser';
import { fileAddress } from '../../src/from-files/file-address.ts';
import type { Place } from '../../src/from-files/file-address.ts';

/** What a page needs to know of the site. */
export interface PageScripts {
  /** Folder that the pages were built for. */
  readonly base: string;
  /** Address, as pages have it, of the script that stands in for a server (`src/from-files/start.ts`). */
  readonly start: string;
  /** Addresses of the scripts that must come before that of a module. */
  readonly before: (address: string) => readonly string[];
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Attributes that are addresses. Other data attributes are read by scripts that know of files; what leads on from the old
 * address of a plan (`data-to`) stands alone.
 */
const addressed: ReadonlySet<string> = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data-to']);
/** Links that tell servers' visitors something, or have a browser fetch what it may not. */
const dropped = /^(?:canonical|alternate|manifest|search|preload|modulepreload|prefetch)$/;

/** The page at `path`, where tags with addresses, the policy and scripts change and all else stays as it is. */
export async function rewritePage(path: string, html: string, scripts: PageScripts): Promise<string> {
  const place: Place = { base: scripts.base, root: '../'.repeat(path.split('/').length - 1) || './' };
  const changes: Change[] = [];
  const given = new Set<string>();
  const giveScript = (address: string, data = '') => {
    if (given.has(address)) return '';
    given.add(address);
    return `<script defer src="${escapeAttribute(fileAddress(address, place))}"${data}></script>`;
  };
  const giveModule = (address: string) =>
    [
      giveScript(scripts.start, ` data-base="${escapeAttribute(scripts.base)}"`),
      ...scripts.before(address).map((other) => giveScript(other)),
      giveScript(address, ' data-start'),
    ].join('');
  /** Where a module's tag began and what stands for it, until its end is seen. */
  let module: Omit<Change, 'end'> | undefined;

  const parser = new SAXParser({ sourceCodeLocationInfo: true });
  parser.on('startTag', (tag) => {
    const { startOffset: start, endOffset: end } = tag.sourceCodeLocation!;
    if (tag.tagName === 'link' && dropped.test(valueOf(tag, 'rel') ?? ''))
      changes.push({ start, end, text: '' });
    else if (tag.tagName === 'script' && valueOf(tag, 'type') === 'module') {
      const address = valueOf(tag, 'src');
      if (!address) throw new Error('Unexpected script within the page, expected a file');
      module = { start, text: giveModule(address) };
    } else changes.push(...changesWithin(tag, place));
  });
  parser.on('endTag', ({ tagName, sourceCodeLocation }) => {
    if (tagName !== 'script' || !module) return;
    changes.push({ ...module, end: sourceCodeLocation!.endOffset });
    module = undefined;
  });
  parser.end(html);
  await finished(parser);
  return applyChanges(html, changes);
}

/** Attributes of a tag that read otherwise here. */
function changesWithin(tag: StartTag, place: Place): Change[] {
  const { attrs: places } = tag.sourceCodeLocation as Token.LocationWithAttributes;
  return tag.attrs.flatMap(({ name, value }) => {
    const written = addressed.has(name) ? fileAddress(value, place) : metaContent(tag, name, value, place);
    const at = places?.[name];
    if (written === value || !at) return [];
    return { start: at.startOffset, end: at.endOffset, text: `${name}="${escapeAttribute(written)}"` };
  });
}

/** The policy, and where a page that has moved leads; any other attribute as it is. */
function metaContent(tag: StartTag, name: string, value: string, place: Place): string {
  if (tag.tagName !== 'meta' || name !== 'content') return value;
  switch (valueOf(tag, 'http-equiv')?.toLowerCase()) {
    case 'content-security-policy':
      return filePolicy(value);
    case 'refresh':
      return value.replace(
        /^([^=]*=)(.*)$/s,
        (_, wait: string, address: string) => wait + fileAddress(address, place),
      );
    default:
      return value;
  }
}

/** What `'self'` is from files is another thing in each browser; nothing is fetched but by scripts. */
function filePolicy(policy: string): string {
  return policy
    .split(/;\s*/)
    .filter((directive) => !/^(?:connect|manifest|worker)-src\b/.test(directive))
    .map((directive) => directive.replaceAll("'self'", 'file:'))
    .join('; ');
}

const valueOf = (tag: StartTag, name: string) => tag.attrs.find((it) => it.name === name)?.value;

function applyChanges(html: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of changes) {
    parts.push(html.slice(at, start), text);
    at = end;
  }
  return parts.join('') + html.slice(at);
}
