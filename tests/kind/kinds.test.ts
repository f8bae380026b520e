import { describe, expect, test } from 'vitest';
import { printRecord } from '../../scripts/emit/record-json.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { replayEdits } from '../../scripts/ledger.ts';
import { convertDecoded } from '../../scripts/pipeline.ts';
import type { SourceCuration } from '../../src/schema/curation.ts';
import { planText } from '../../src/plan/document.ts';
import { scoreKinds, wrong } from './scores.ts';

const scores = scoreKinds();
const titles = (samples: readonly { title: string }[]) => samples.map(({ title }) => title);

describe('what is no plan', () => {
  test('is recognised in the samples of all kinds, those kept out of tuning included', () => {
    expect(scores.seen.length + scores.held.length).toBeGreaterThanOrEqual(40);
    expect(titles(wrong(scores.seen))).toEqual([]);
    expect(titles(wrong(scores.held))).toEqual([]);
  });

  test('is never a plan of the corpus, nor half of one, nor a short plan, nor one under a wrong name', () => {
    expect(scores.plans.length).toBeGreaterThanOrEqual(38);
    expect(scores.short.length).toBeGreaterThanOrEqual(20);
    expect(scores.wild.length).toBeGreaterThanOrEqual(10);
    const { plans, halves, short, wild, misnamed } = scores;
    expect(titles(wrong([...plans, ...halves, ...short, ...wild, ...misnamed]))).toEqual([]);
  });
});

describe('a page', () => {
  const knowledge = readKnowledge('content');
  const convert = (text: string, curation: SourceCuration = {}) => {
    const file = { name: 'page.txt', bytes: new TextEncoder().encode(text) };
    const decoded = { text, encoding: 'utf-8', changes: [], doubts: [] } as const;
    return convertDecoded(file, decoded, knowledge, curation);
  };
  const plan = (name: string) =>
    `${name}\n一、加强管理。落实各项制度，提高服务质量。\n二、做好宣传。开展健康教育，每月不少于1次。\n`;
  const news = scores.seen.find(({ kind }) => kind === 'news')!;
  const mixed = `护理工作计划3篇\n${plan('护理工作计划篇1')}护理工作计划篇2\n${news.text}\n${plan('护理工作计划篇3')}`;

  test('keeps its plans where a text among them is none; the law holds, and the text is in an edit', () => {
    const { plans, record } = convert(mixed);
    expect(plans.map(({ data }) => data.sourceTitle)).toEqual(['护理工作计划篇1', '护理工作计划篇3']);
    expect(replayEdits(mixed, record.edits)).toBe(plans.map(({ blocks }) => planText(blocks)).join('\n'));
    const [refused] = record.messages.filter(({ rule }) => rule === 'not-a-plan');
    expect(refused.reason).toMatch(/^Unexpected a news report \(.+\), expected a plan$/);
    const dropped = record.edits.filter(({ rule }) => rule === 'not-a-plan');
    expect(dropped.map(({ before }) => before).join('')).toContain('县人民医院、城关镇卫生院');
    expect(printRecord(record)).toContain('not-a-plan');
  });

  test('gives no plan where none of its texts is one, and says what it reads like', () => {
    expect(() => convert(`${news.title}\n${news.text}`)).toThrow(
      /^no plan found in it: Unexpected a news report .+ `publish: true` in sources\.yml$/,
    );
  });

  test.each(scores.seen.filter(({ kind }) => kind === 'summary' || kind === 'regulation'))(
    'that is only $title is refused under its kind, unless a curator says that it is a plan',
    ({ kind, title, text }) => {
      const named = kind === 'summary' ? 'a summary of past work' : 'a regulation';
      expect(() => convert(`${title}\n${text}`)).toThrow(`Unexpected ${named} (`);
      expect(convert(`${title}\n${text}`, { publish: true }).plans).toHaveLength(1);
    },
  );

  test('is published as a curator says: all of it, or none', () => {
    expect(convert(mixed, { publish: true }).plans).toHaveLength(3);
    expect(convert(`${news.title}\n${news.text}`, { publish: true }).plans).toHaveLength(1);
    expect(() => convert(mixed, { publish: false })).toThrow('not published');
  });
});
