/** `datapackage.json`: the tables described after the Data Package standard (datapackage.org). */
import type { Column, Table } from './table.ts';
import { terms } from './terms.ts';

/** A table, or a part of one, with what is known of its file once it is written. */
export interface WrittenTable {
  readonly table: Table;
  readonly path: string;
  readonly mediatype: string;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

const profile = (name: string) => `https://datapackage.org/profiles/2.1/${name}.json`;

/** What the dataset is called, on its page too. */
export const datasetTitle = '计库：中文工作计划数据';
/** What it holds, in a sentence. */
export const datasetDescription =
  '散在范文文集里的工作计划，拆开、洗净之后的著录：每份计划的标题、机构、年份、主题，以及短语、指标、引用文件和时间安排，条条指回原句。';

/** The descriptor. `home` is the address of the page where the site's is known. */
export function dataPackage(tables: readonly WrittenTable[], home?: string): Record<string, unknown> {
  return {
    $schema: profile('datapackage'),
    name: 'jiku',
    title: datasetTitle,
    description: [datasetDescription, ...terms].join('\n\n'),
    homepage: home,
    keywords: ['工作计划', '公文', '语料'],
    // Of our own: no registered licence covers the texts of others.
    licenses: [{ path: `${home ?? 'index.html'}#terms`, title: terms[0] }],
    resources: Array.from(Map.groupBy(tables, ({ table }) => table).values(), resource),
  };
}

/** Of a table in several files the standard knows neither bytes nor hash: those are in the list of checksums. */
function resource(files: readonly WrittenTable[]): Record<string, unknown> {
  const [{ table, path, mediatype, size, sha256 }] = files;
  const whole = files.length === 1;
  return {
    $schema: profile('dataresource'),
    name: table.name,
    type: 'table',
    path: whole ? path : files.map((file) => file.path),
    title: table.title,
    description: whole ? table.description : `${table.description}${inParts(files.length)}`,
    format: table.format,
    mediatype,
    encoding: 'utf-8',
    ...(whole && { bytes: size, hash: `sha256:${sha256}` }),
    schema: tableSchema(table),
  };
}

/** What must be known of a table in several files. */
export function inParts(files: number): string {
  return `分为 ${files} 个文件，各自完整，按次序接着读。`;
}

/** A table's columns and keys after Table Schema. */
export function tableSchema({ name, format, columns, primaryKey }: Table): Record<string, unknown> {
  const references = columns.flatMap((column) => foreignKey(name, column) ?? []);
  return {
    fields: columns.map(({ refersTo: _, ...field }) => field),
    // An object of a list leaves out what it does not know.
    fieldsMatch: format === 'json' ? 'superset' : undefined,
    primaryKey,
    foreignKeys: references.length > 0 ? references : undefined,
  };
}

function foreignKey(table: string, { name, refersTo }: Column) {
  if (!refersTo) return undefined;
  // A table that refers to itself does not name itself.
  const resource = refersTo.table === table ? undefined : refersTo.table;
  return { fields: [name], reference: { resource, fields: [refersTo.column] } };
}
