/** Puts lines together to the decoded source, and says which stretches of it are left out of the plans. */
import type { Change } from '../../ledger.ts';
import type { DecodedSource, SourceDoubt } from '../decoded-source.ts';
import { ruleOf, textOf } from './line.ts';
import type { Line } from './line.ts';

/** A part of the document; one with a rule stands behind the body and is left out as a whole. */
export interface Section {
  readonly lines: readonly Line[];
  readonly rule?: string;
}

/** Composes the sections of a document in order, a line of text for each of their lines. */
export function composeText(sections: readonly Section[]): DecodedSource {
  const texts: string[] = [];
  const changes: Change[] = [];
  const doubts: SourceDoubt[] = [];
  let at = 0;
  const drop = (start: number, end: number, rule: string) => {
    const last = changes.at(-1);
    if (last && last.end === start && last.rule === rule) changes[changes.length - 1] = { ...last, end };
    else if (end > start) changes.push({ start, end, after: '', rule });
  };
  for (const { lines, rule } of sections) {
    for (const line of lines) {
      const whole = rule ?? wholeRule(line);
      for (const piece of line) {
        const own = whole ?? ruleOf(piece);
        if (piece.doubt) doubts.push({ start: at, end: at, ...piece.doubt });
        if (own !== undefined) drop(at, at + piece.text.length, own);
        texts.push(piece.text);
        at += piece.text.length;
      }
      texts.push('\n');
      if (whole !== undefined) drop(at, at + 1, whole);
      at += 1;
    }
  }
  return { text: texts.join(''), encoding: 'docx', changes, doubts };
}

/** The rule that leaves out all the text of a line, and its end with it. */
function wholeRule(line: Line): string | undefined {
  const rules = new Set(line.filter((piece) => piece.text !== '').map(ruleOf));
  return rules.size === 1 ? [...rules][0] : undefined;
}

/** `目录` on the line above a table of contents belongs to it. */
export function markContentsTitle(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    if (!/^\s*目\s*[录錄]\s*$/.test(textOf(line))) return line;
    const next = lines.slice(i + 1, i + 4).find((other) => textOf(other).trim() !== '');
    const before = next !== undefined && wholeRule(next) === 'docx-contents';
    return before ? line.map((piece) => ({ ...piece, rule: piece.rule ?? 'docx-contents' })) : line;
  });
}
