/** Tables read back and held against their Table Schema, by code that knows nothing of how they were written. */
import Papa from 'papaparse';
import { z } from 'astro/zod';

const names = z.array(z.string()).min(1);
/** What the standard asks of a field, and what we ask: a title and a description for readers. */
const fieldSchema = z.strictObject({
  name: z.string().regex(/^[a-zA-Z]+$/),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'array', 'object']),
  title: z.string().min(1),
  description: z.string().min(1),
  constraints: z
    .strictObject({
      required: z.boolean(),
      unique: z.boolean(),
      minimum: z.number(),
      maximum: z.number(),
      enum: names,
      pattern: z.string(),
    })
    .partial()
    .optional(),
});

const resourceSchema = z.object({
  $schema: z.url(),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  type: z.literal('table'),
  // Neither from the root nor upwards.
  path: z.string().regex(/^[a-z0-9-]+\.(?:csv|json)$/),
  title: z.string(),
  description: z.string(),
  format: z.enum(['csv', 'json']),
  mediatype: z.string().regex(/^.+\/.+$/),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  schema: z.strictObject({
    fields: z.array(fieldSchema).min(1),
    fieldsMatch: z.literal('superset').optional(),
    primaryKey: names,
    foreignKeys: z
      .array(
        z.strictObject({
          fields: names,
          reference: z.strictObject({ resource: z.string().optional(), fields: names }),
        }),
      )
      .optional(),
  }),
});

/** The parts of the Data Package standard that the dataset uses, with what it requires. */
export const packageSchema = z.object({
  $schema: z.url(),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  description: z.string(),
  homepage: z.url().optional(),
  licenses: z.array(z.object({ path: z.string().regex(/^(?:https?:\/\/|[a-z])/), title: z.string() })).min(1),
  resources: z.array(resourceSchema).min(1),
});

export type Resource = z.infer<typeof resourceSchema>;
type Field = z.infer<typeof fieldSchema>;
export type ReadRow = Record<string, unknown>;

/** Reads a table with a parser other than the one that wrote it. Empty cells of CSV are absent. Throws on bad quoting. */
export function readTable(text: string, { format, schema }: Pick<Resource, 'format' | 'schema'>): ReadRow[] {
  if (format === 'json') return z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(text));
  const [head, ...rows] = readCsv(text);
  const expected = schema.fields.map(({ name }) => name);
  if (head.join() !== expected.join()) throw new Error(`columns ${head.join()}, expected ${expected.join()}`);
  return rows.map((row) =>
    Object.fromEntries(
      schema.fields.flatMap((field, at) => (row[at] === '' ? [] : [[field.name, cast(field, row[at])]])),
    ),
  );
}

/** The cells of a CSV file, byte order mark and all. Throws where rows differ in length. */
export function readCsv(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: 'greedy',
  });
  if (errors.length > 0) throw new Error(errors.map(({ message, row }) => `${row}: ${message}`).join('; '));
  if (data.some((row) => row.length !== data[0].length)) throw new Error('rows of different length');
  return data;
}

/** A cell by its lexical form in Table Schema; the text itself where it has none. */
function cast({ type }: Field, text: string): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'number' && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  return text;
}

const ofType: Readonly<Record<Field['type'], z.ZodType>> = {
  string: z.string(),
  integer: z.int(),
  number: z.number(),
  boolean: z.boolean(),
  array: z.array(z.unknown()),
  object: z.record(z.string(), z.unknown()),
};

/** Everything in which rows do not keep to their schema: types, constraints, keys. Empty where they do. */
export function schemaFaults(rows: readonly ReadRow[], { fields, primaryKey }: Resource['schema']): string[] {
  const known = new Set(fields.map(({ name }) => name));
  const faults: string[] = [];
  for (const [at, row] of rows.entries()) {
    for (const name of Object.keys(row)) if (!known.has(name)) faults.push(`row ${at}: unknown ${name}`);
    for (const field of fields)
      for (const fault of cellFaults(row[field.name], field))
        faults.push(`row ${at}, ${field.name}: ${fault}`);
  }
  const unique = fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name]);
  for (const key of [primaryKey, ...unique]) {
    const values = rows.map((row) => JSON.stringify(key.map((name) => row[name])));
    for (const value of values.filter((it, at) => values.indexOf(it) !== at))
      faults.push(`${key.join()}: ${value} twice`);
    for (const name of key) if (rows.some((row) => row[name] === undefined)) faults.push(`${name}: no key`);
  }
  return faults;
}

function cellFaults(value: unknown, { type, constraints = {} }: Field): string[] {
  const { required, minimum = -Infinity, maximum = Infinity, enum: values, pattern } = constraints;
  if (value === undefined) return required ? ['missing'] : [];
  if (!ofType[type].safeParse(value).success) return [`${JSON.stringify(value)} is no ${type}`];
  return [
    typeof value === 'number' && (value < minimum || value > maximum) && `${value} out of range`,
    values && !values.includes(String(value)) && `${value} is none of ${values.join()}`,
    pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(String(value)) && `${value} is not ${pattern}`,
  ].filter((fault) => typeof fault === 'string');
}
