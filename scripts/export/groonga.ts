/** Plans for Groonga: commands and data that `groonga -n DATABASE` reads from standard input. Tried with Groonga 13. */
import type { Engine, Piece } from './engine.ts';
import type { Fold } from './fold-table.ts';
import { toJsonLine } from './plan-row.ts';
import type { BlockRow, PlanRow } from './plan-row.ts';

const file = 'plans.grn';

/**
 * Groonga folds texts and queries alike by the table. By default it keeps letters, digits and signs together, which would
 * make `ICU` one word and hide `CU`.
 */
const normalizer = `NormalizerTable("normalized", "Folds.folded")`;
const tokenizer = `TokenNgram("n", 2, "unify_alphabet", false, "unify_symbol", false, "unify_digit", false)`;

const tables = [
  'table_create Folds TABLE_PAT_KEY ShortText',
  'column_create Folds folded COLUMN_SCALAR ShortText',
  'table_create Plans TABLE_HASH_KEY ShortText',
  ...['url', 'title', 'source_title', 'collection', 'source'].map(
    (name) => `column_create Plans ${name} COLUMN_SCALAR Text`,
  ),
  ...['org_type', 'department', 'genre', 'period'].map(
    (name) => `column_create Plans ${name} COLUMN_SCALAR ShortText`,
  ),
  'column_create Plans years COLUMN_VECTOR Int32',
  'column_create Plans year_blank COLUMN_SCALAR Bool',
  ...['regions', 'topics'].map((name) => `column_create Plans ${name} COLUMN_VECTOR ShortText`),
  'table_create Blocks TABLE_HASH_KEY ShortText',
  'column_create Blocks plan COLUMN_SCALAR Plans',
  'column_create Blocks anchor COLUMN_SCALAR ShortText',
  'column_create Blocks heading COLUMN_SCALAR Bool',
  'column_create Blocks path COLUMN_VECTOR Text',
  'column_create Blocks text COLUMN_SCALAR LongText',
];

/** Made when all is loaded, which is faster than row by row. The last one lets a plan be asked for its blocks. */
const indexes = [
  `table_create Pairs TABLE_PAT_KEY ShortText --default_tokenizer ${quote(tokenizer)} --normalizer ${quote(normalizer)}`,
  'column_create Pairs text COLUMN_INDEX|WITH_POSITION Blocks text',
  'column_create Pairs names COLUMN_INDEX|WITH_POSITION|WITH_SECTION Plans title,source_title,collection',
  'column_create Plans blocks COLUMN_INDEX Blocks plan',
];

export const groonga: Engine = { write, generated: /^plans\.grn$/, ask, load };

function* write(rows: Iterable<PlanRow>, folds: readonly Fold[]): Iterable<Piece> {
  const lines = (all: readonly string[]): Piece => ({ file, text: `${all.join('\n')}\n` });
  yield lines(tables);
  yield lines(
    loadInto(
      'Folds',
      folds.map(({ char, folded }) => ({ _key: char, folded })),
    ),
  );
  for (const row of rows) {
    yield lines([
      ...loadInto('Plans', [toPlan(row)]),
      ...loadInto('Blocks', row.blocks.map(toBlock(row.id))),
    ]);
  }
  yield lines(indexes);
}

function toPlan({ id, sourceTitle, orgType, yearBlank, blocks: _, ...row }: PlanRow) {
  return { _key: id, source_title: sourceTitle, org_type: orgType, year_blank: yearBlank, ...row };
}

const toBlock = (plan: string) => (block: BlockRow, at: number) => ({
  _key: `${plan}/${at}`,
  plan,
  ...block,
});

/** The data stand in lines of their own, which Groonga does not read as commands. */
function loadInto(table: string, rows: readonly unknown[]): string[] {
  return [`load --table ${table}`, '[', rows.map(toJsonLine).join(',\n'), ']'];
}

/** Plans with the phrase and the number of its places. No server's setting makes Groonga look for something like it. */
function ask(phrase: string): string {
  const filter = `blocks.text @ ${JSON.stringify(phrase)}`;
  return `select Plans --filter ${quote(filter)} --match_escalation no --sort_keys -_score,_key --output_columns _key,_score,title,url --limit 20`;
}

function load(folder: string): string {
  const database = `${folder}/database`;
  return `mkdir ${database} && ! groonga -n ${database}/plans < ${folder}/${file} | grep -v '^\\[\\[0,'`;
}

/** An argument of a command as Groonga reads it. */
function quote(argument: string): string {
  return `'${argument.replace(/[\\']/g, '\\$&')}'`;
}
