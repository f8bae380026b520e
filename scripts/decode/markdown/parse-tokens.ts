/**
 * Markdown to its tokens with their places in the text. The syntax tree does not say where each mark stands; the
 * tokens that it is made from do, and what is no mark stays as it is written.
 */
import { parse, postprocess, preprocess } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Stretch } from '../../stretch.ts';

/** A token; those within it follow it in the list. */
export interface Token extends Stretch {
  readonly type: string;
  /** Index of the token around it; -1 at the top. */
  readonly parent: number;
  /** Index of the first token behind it and all within it. */
  next: number;
}

/**
 * An indent begins a paragraph in Chinese, no code. Bare addresses are left to the cleaning rules. A single tilde
 * is a range: `5~6月`. By the letter of the standard `**目标：**提高` would not be bold.
 */
const dialect = [
  gfm({ singleTilde: false }),
  cjkFriendlyExtension(),
  { disable: { null: ['codeIndented', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'] } },
];

/** The tokens of a text in order; `head` says whether lines between dashes at its beginning are data of a site. */
export function parseTokens(text: string, head: boolean): Token[] {
  // The parser leaves such a mark out of its count.
  const skipped = /^\ufeff*/.exec(text)![0].length;
  const options = { extensions: head ? [...dialect, frontmatter(['yaml', 'toml'])] : dialect };
  const chunks = preprocess()(text.slice(skipped), undefined, true);
  const events = postprocess(parse(options).document().write(chunks));
  const tokens: Token[] = [];
  const open: number[] = [];
  for (const [kind, { type, start, end }] of events) {
    if (kind === 'exit') {
      tokens[open.pop()!].next = tokens.length;
      continue;
    }
    const parent = open.at(-1) ?? -1;
    open.push(tokens.length);
    tokens.push({
      type,
      start: start.offset + skipped,
      end: end.offset + skipped,
      parent,
      next: tokens.length + 1,
    });
  }
  return tokens;
}

/** The tokens directly within one. */
export function childTokens(tokens: readonly Token[], index: number): Token[] {
  const children: Token[] = [];
  for (let i = index + 1; i < tokens[index].next; i = tokens[i].next) children.push(tokens[i]);
  return children;
}
