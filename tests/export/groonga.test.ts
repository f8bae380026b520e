import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groonga } from '../../scripts/export/groonga.ts';
import { blocksOf, readPlans } from '../../scripts/search/read-plans.ts';
import { foldText } from '../../src/text/fold.ts';
import { makePlan, serveIndex } from '../search/served-index.ts';
import type { ServedIndex } from '../search/served-index.ts';
import { askGroonga, hasGroonga, loadGroonga, runCommands } from './ask-groonga.ts';
import type { Answer } from './ask-groonga.ts';
import { askSite, compareAnswers } from './compare-answers.ts';
import { drawPhrases } from './draw-phrases.ts';
import { exportPlans, variants } from './export-plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiku-groonga-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasGroonga())('Groonga with the plans of the site', () => {
  const plans = readPlans('content/plans');
  const phrases = drawPhrases(plans);
  const queries = phrases.map(({ query }) => query);
  const dump = join(folder, 'plans.grn');
  let served: ServedIndex;
  let site: readonly Answer[];
  let database: string;
  beforeAll(async () => {
    exportPlans(groonga, plans, folder);
    database = loadGroonga(dump, join(folder, 'database'));
    served = await serveIndex(plans);
    site = await askSite(served.index, queries);
  });
  afterAll(() => served.close());

  test('finds each of 500 phrases in the plans in which the site finds it, as many times', () => {
    const { phrases: count, pairs, ...wrong } = compareAnswers(queries, site, askGroonga(database, queries));
    expect(wrong).toEqual({ otherPlans: [], otherPlaces: [] });
    expect(count).toBeGreaterThan(500);
    expect(pairs).toBeGreaterThan(count);
    const kinds = Map.groupBy(phrases, ({ kind }) => kind);
    for (const kind of [
      'simplified',
      'traditional',
      'absent',
      'Latin',
      'digits',
      'punctuation',
      'symbols',
      'blanks',
    ])
      expect(kinds.get(kind)?.length, kind).toBeGreaterThan(20);
    const absent = site.filter((_, at) => phrases[at].kind === 'absent');
    expect(absent.every(({ size }) => size === 0)).toBe(true);
  });

  test('has every plan and every block', () => {
    const counts = ['Plans', 'Blocks'].map((table) => `select ${table} --limit 0`);
    const results = runCommands(database, counts) as [[number]][][];
    const blocks = plans.reduce((sum, plan) => sum + blocksOf(plan).length, 0);
    expect(results.map(([[[total]]]) => total)).toEqual([plans.length, blocks]);
  });

  // What the settings are for; and that the comparison would tell.
  test.each([
    ['the tokenizer it has by default', /TokenNgram\([^)]*\)/, 'TokenBigram'],
    ['the normalizer it has by default', /--normalizer '[^\n]*'/, '--normalizer NormalizerAuto'],
  ])('finds others with %s', (name, setting, other) => {
    const changed = join(folder, 'changed.grn');
    const text = readFileSync(dump, 'utf8');
    expect(text).toMatch(setting);
    writeFileSync(changed, text.replace(setting, other));
    const answers = askGroonga(loadGroonga(changed, join(folder, name)), queries);
    expect(compareAnswers(queries, site, answers).otherPlans.length).toBeGreaterThan(10);
  });

  test('folds every character there is as the site does', () => {
    const normalizer = /--normalizer '([^\n]*)'/.exec(readFileSync(dump, 'utf8'))?.[1] ?? '';
    const texts: string[] = [''];
    for (let point = 1; point <= 0x10ffff; point++) {
      const char = String.fromCodePoint(point);
      // What is no character is in neither table, but for what is never drawn.
      if (!/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(char)) continue;
      if (texts[texts.length - 1].length > 2_000) texts.push('');
      texts[texts.length - 1] += char;
    }
    const commands = texts.map(
      (text) =>
        `/d/normalize?normalizer=${encodeURIComponent(normalizer)}&string=${encodeURIComponent(text)}`,
    );
    const results = runCommands(database, commands) as { readonly normalized: string }[];
    const wrong = texts.filter((text, at) => results[at].normalized !== foldText(text, variants));
    expect(results).toHaveLength(texts.length);
    expect(wrong).toEqual([]);
  });

  test('gives what a list needs, the block of a place, and plans that have two phrases in different blocks', () => {
    const [list, block, both, none, titles] = runCommands(database, [
      groonga.ask('医疗质量'),
      `select Blocks --filter 'text @ "醫療質量"' --match_escalation no --limit 1 --output_columns plan,plan.title,anchor,path,text`,
      `select Plans --filter 'blocks.text @ "消防" && blocks.text @ "盗窃"' --match_escalation no --output_columns _key`,
      `select Blocks --filter 'text @ "消防" && text @ "盗窃"' --match_escalation no --output_columns _key`,
      `select Plans --filter 'title @ "工作計劃"' --match_escalation no --limit 0`,
    ]) as [[number], [string, string][], ...unknown[][]][][];
    const [id, places, title, url] = list[0][2];
    const plan = plans.find((own) => own.id === id);
    expect([title, url]).toEqual([plan?.data.title, `/plans/${String(id)}/`]);
    expect(places).toBeGreaterThan(0);
    const [own, , anchor, path, text] = block[0][2];
    expect(plans.find((other) => other.id === own)?.sections.map((section) => section.id)).toContain(
      String(anchor).replace(/\..*/, ''),
    );
    expect(path).toBeInstanceOf(Array);
    expect(text).toContain('医疗质量');
    expect(both[0][0][0]).toBeGreaterThan(none[0][0][0]);
    expect(titles[0][0][0]).toBe(plans.filter(({ data }) => /工作计划/.test(data.title)).length);
  });

  test('keeps to blocks however many stand beside each other', () => {
    const texts = plans.map((plan) => blocksOf(plan).map((block) => foldText(block, variants)));
    const all = texts.flat().join('\n');
    const ends = texts.flatMap((own) =>
      own.slice(1).map((block, at) => own[at].slice(-2) + block.slice(0, 2)),
    );
    const across = ends.filter((phrase) => phrase.length === 4 && !all.includes(phrase));
    expect(across.length).toBeGreaterThan(100);
    expect(askGroonga(database, across).filter(({ size }) => size > 0)).toEqual([]);
  });
});

describe.skipIf(!hasGroonga())('Groonga with texts that mean harm', () => {
  const long = 70_000;
  const lines = [
    ']',
    'load --table Plans',
    '/d/shutdown',
    `'"\\'"\\\\ {"_key":"x"}`,
    '甲\u0000乙\u2028丙\u0007丁',
    '\ud842独\udfb7行',
    '𠮷祥',
    '　 ',
    '末',
    '重'.repeat(long),
    `${'长文'.repeat(long)}的结尾`,
  ];
  const plan = makePlan('harm', lines, { title: `'"\\ --limit 0 ]`, regions: ['"', ''] });
  let database: string;
  beforeAll(() => {
    exportPlans(groonga, [plan, makePlan('空', [])], join(folder, 'harm'));
    database = loadGroonga(join(folder, 'harm', 'plans.grn'), join(folder, 'harm-database'));
  });

  test.each([
    [`"_key":"x"}`, 1],
    ['load --table plans', 1],
    ['/d/shutdown', 1],
    [`'"\\'"\\\\`, 1],
    ['甲乙丙丁', 1],
    ['独行', 1],
    ['𠮷祥', 1],
    ['文的结尾', 1],
    ['重重', long - 1],
    ['末重', 0],
    ['" || true || "', 0],
  ])('finds %s in them %i times', (phrase, places) => {
    expect(askGroonga(database, [phrase])[0]).toEqual(new Map(places > 0 ? [['harm', places]] : []));
  });

  test.each([']', '"', "'", '\\', '𠮷', '祥', '末'])('finds the character %s in them', (char) => {
    expect([...askGroonga(database, [char])[0].keys()]).toEqual(['harm']);
  });

  test('keeps names as they are', () => {
    const [result] = runCommands(database, ['select Plans --output_columns _key,title,regions']) as [
      [number],
      unknown,
      ...unknown[],
    ][][];
    expect(result[0].slice(2)).toEqual([
      ['harm', `'"\\ --limit 0 ]`, ['"', '']],
      ['空', '计划 空', []],
    ]);
  });
});
