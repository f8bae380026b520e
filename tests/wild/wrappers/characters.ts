/** Changes of the characters themselves: script, width, entities, blanks typed twice. */
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { layout, noise } from '../page.ts';
import type { Page, Piece } from '../page.ts';
import type { Wrapper } from '../template.ts';
import { cutPiece } from './noise-inside.ts';

/** Characters of text and titles in another form of one unit each; what they should read as stays known. */
function fold(change: (text: string) => string): Wrapper {
  return (page) =>
    page.map((piece) => {
      const text = change(piece.text);
      if (text.length !== piece.text.length) throw new Error('Unexpected fold of another length');
      return { ...piece, text, reads: piece.reads ?? piece.text };
    });
}

/** Traditional script, character by character where words would change the length. */
export function traditional(region: 'tw' | 'hk'): Wrapper {
  const convert = OpenCC.Converter({ from: 'cn', to: region });
  return fold((text) => {
    const whole = convert(text);
    return whole.length === text.length ? whole : text;
  });
}

/** Half-width marks, as a copy through an old database leaves them. */
export const halfWidth: Wrapper = fold((text) =>
  text.replace(/[，：；？！（）]/g, (mark) => ',:;?!()'['，：；？！（）'.indexOf(mark)]),
);

/** A gloss in brackets behind a share of the characters that a conversion changed. */
export function glossed(share: number): Wrapper {
  return (page, random) =>
    page.flatMap((piece): Page => {
      if (piece.role !== 'text' || piece.reads === undefined) return [piece];
      const places = [...piece.text].flatMap((char, i) =>
        char !== piece.reads![i] && /\p{Script=Han}/u.test(char) && random() < share ? [i + 1] : [],
      );
      const parts = cutPiece(piece, places);
      return parts.flatMap((part, i): Piece[] =>
        i === parts.length - 1 ? [part] : [part, noise(`(${pinyin(part.reads!.at(-1)!)})`)],
      );
    });
}

/** Marks written as HTML entities. */
export function entities(names: Readonly<Record<string, string>>): Wrapper {
  return (page) =>
    page.flatMap((piece): Page => {
      if (piece.role !== 'text') return [piece];
      const parts = piece.text.split(/([“”—·])/u).filter((part) => part !== '');
      return parts.map((text) => ({
        ...piece,
        ...(names[text] ? { text: names[text], reads: text } : { text }),
      }));
    });
}

/** Blanks typed behind a share of the marks, one or two. */
export function looseBlanks(share: number): Wrapper {
  return (page, random) =>
    page.flatMap((piece): Page => {
      if (piece.role !== 'text') return [piece];
      const places = Array.from(piece.text.matchAll(/(?<=[，、。；：])(?=.)/gu), ({ index }) => index).filter(
        () => random() < share,
      );
      const parts = cutPiece(piece, places);
      return parts.flatMap((part, i): Piece[] =>
        i === 0 ? [part] : [layout(random() < 0.5 ? ' ' : '  '), part],
      );
    });
}

/** Characters no eye sees, behind a share of the commas. */
export function invisible(chars: readonly string[], share: number): Wrapper {
  return (page, random) =>
    page.flatMap((piece): Page => {
      if (piece.role !== 'text') return [piece];
      const places = Array.from(piece.text.matchAll(/(?<=，)(?=.)/gu), ({ index }) => index).filter(
        () => random() < share,
      );
      const parts = cutPiece(piece, places);
      return parts.flatMap((part, i): Piece[] =>
        i === 0 ? [part] : [noise(chars[Math.floor(random() * chars.length)]), part],
      );
    });
}
