/** What a table of the dataset is: columns described for readers and machines, and where its rows come from. */
import type { DatasetInput } from './gather-input.ts';

/** What a cell holds, by the type of its column in Table Schema. */
interface CellTypes {
  string: string;
  integer: number;
  number: number;
  boolean: boolean;
  /** JSON only. */
  array: readonly unknown[];
  /** JSON only. */
  object: object;
}

/** What one cell holds; nothing where it is unknown. */
export type Cell = CellTypes[keyof CellTypes] | undefined;

/** Constraints of Table Schema, as it names them. */
export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

/** A column as it is described to readers and in `datapackage.json`. */
export interface Column {
  /** ASCII, permanent: the head of the column. */
  readonly name: string;
  readonly type: keyof CellTypes;
  /** Two to six characters. */
  readonly title: string;
  readonly description: string;
  readonly constraints?: Constraints;
  /** The table whose key the column holds. */
  readonly refersTo?: { readonly table: string; readonly column: string };
}

interface FieldOf<Item, Type extends keyof CellTypes> extends Column {
  readonly type: Type;
  /** The cell of an item; nothing where it is unknown. */
  readonly read: (item: Item) => CellTypes[Type] | undefined;
}

/** A column with the way to fill it. The type of the column settles what may stand in it. */
export type Field<Item> = { [Type in keyof CellTypes]: FieldOf<Item, Type> }[keyof CellTypes];

interface TableHead {
  /** The file's stem, permanent. */
  readonly name: string;
  readonly format: 'csv' | 'json';
  readonly title: string;
  /** One or two sentences: what a row is and what to mind. */
  readonly description: string;
  readonly primaryKey: readonly string[];
}

/** A table as it is written down: one file in `tables/` each. */
export interface TableRules<Item> extends TableHead {
  readonly fields: readonly Field<Item>[];
  /** What there is a row for, in the order of the corpus. */
  readonly items: (input: DatasetInput) => readonly Item[];
}

/** Cells by the name of their column. */
export type Row = Readonly<Record<string, Cell>>;

/** A table ready to be written, whatever its rows are made of. */
export interface Table extends TableHead {
  readonly columns: readonly Column[];
  readonly rows: (input: DatasetInput) => readonly Row[];
}

/** Makes a table of its rules. */
export function defineTable<Item>({ fields, items, ...head }: TableRules<Item>): Table {
  return {
    ...head,
    columns: fields.map(({ read: _, ...column }) => column),
    rows: (input) =>
      items(input).map((item) => Object.fromEntries(fields.map(({ name, read }) => [name, read(item)]))),
  };
}
