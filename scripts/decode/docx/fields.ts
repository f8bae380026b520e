/** Fields of a document: what they show is text, their instructions are not, and tables of contents are left out. */
import type { Field } from './line.ts';
import { formatNumber } from './number-formats.ts';

/** Why text inside a field is left out. */
export interface FieldMark {
  readonly rule: string;
  readonly field: Field;
}

/** Follows the fields of a story as their marks are met. */
export interface Fields {
  readonly begin: (instruction?: string) => void;
  readonly instruct: (text: string) => void;
  /** What follows is what the innermost field shows. */
  readonly show: () => void;
  readonly end: () => Field | undefined;
  /** What is to be done with text that stands here; undefined: it is text like any other. */
  readonly mark: () => FieldMark | undefined;
}

/** The fields open at a place of a story; they nest and run across paragraphs. */
export function openFields(): Fields {
  // Each knows what the fields around it say, so that a text deep in fields costs no more than any other.
  const open: { field: Field; around?: FieldMark }[] = [];
  const mark = (): FieldMark | undefined => {
    const top = open.at(-1);
    if (!top || top.around) return top?.around;
    if (!top.field.shows) return { rule: 'docx-field', field: top.field };
    return isContents(top.field) ? { rule: 'docx-contents', field: top.field } : undefined;
  };
  return {
    begin: (instruction = '') =>
      open.push({ field: { instruction, shows: false, closed: false }, around: mark() }),
    instruct: (text) => {
      const top = open.at(-1);
      if (top) top.field.instruction += text;
    },
    show: () => {
      const top = open.at(-1);
      if (top) top.field.shows = true;
    },
    end: () => {
      const field = open.pop()?.field;
      if (field) field.closed = true;
      return field;
    },
    mark,
  };
}

const isContents = (field: Field) => /^\s*TOC(?![A-Za-z])/i.test(field.instruction);

/** Word's dialog for `①` writes an equation: `eq \o\ac(○,1)`. */
const circledNumber = /^\s*eq \\o\\ac\([○◯],\s*(\d{1,2})\)\s*$/i;

/** What an equation field draws: a character where it is one, else nothing; undefined where the field is no equation. */
export function readEquation(field: Field): string | undefined {
  if (field.shows || !/^\s*EQ(?![A-Za-z])/i.test(field.instruction)) return undefined;
  const number = circledNumber.exec(field.instruction)?.[1];
  return number === undefined ? '' : formatNumber(Number(number), 'decimalEnclosedCircle');
}
