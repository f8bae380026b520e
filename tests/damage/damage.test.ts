import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDamage, maskDamage } from '../../scripts/clean/damage.ts';
import { addSuggestions } from '../../scripts/damage/add-suggestions.ts';
import { damageText } from '../../scripts/damage/forward.ts';
import {
  plantDamage,
  scoreFalseAlarms,
  scoreFinding,
  scoreRepairs,
} from '../../scripts/damage/measure-damage.ts';
import { languageOf } from '../../scripts/damage/read-language.ts';
import { simplifyText } from '../../scripts/damage/to-hans.ts';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { recordSchema } from '../../src/schema/record.ts';

const runs = (text: string) => findDamage(text).map(({ start, end }) => text.slice(start, end));

/** Milliseconds of CPU: the clock tells of whatever else the machine does. */
function cpuOf(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

describe('damaged runs', () => {
  test.each([
    ['均等化，确?;竟残l(wèi)生服务项目全面落实', '?;竟残l(wèi)'],
    ['突出特色、培养人才、发展??啤淞⑵放啤?，加大改革力度', '??啤淞⑵放啤?'],
    ['进行适时的??萍膊≈R的指导', '??萍膊≈R'],
    ['1、妇幼保?。赫J(rèn)真抓好孕产妇保健', '?。赫J(rèn)'],
    ['消防部门的专家或?qū)I(yè)人员来我院', '?qū)I(yè)'],
    ['坚持“?;尽⑶炕恪⒔ɑ啤?，切实加强', '?;尽⑶炕恪⒔ɑ啤?'],
    ['实现量化管理谰烟郎?、嚷柼斦n揽平?ANlang=EN-U>[20__]477号', '谰烟郎?、嚷柼斦n揽平?ANlang=EN-U>'],
  ])('%s', (text, run) => {
    expect(runs(text)).toEqual([run]);
    expect(maskDamage(text)).toBe(text.replace(run, '□'.repeat(run.length)));
  });

  test.each([
    '怎么办?我们要认真研究,狠抓落实',
    '为什么要开展这项工作？主要有三点考虑。',
    '医院靠什么发展?靠质量、靠服务',
    '是不是真的做到了?!请大家思考',
    '如何提高服务水平？B超室要先行一步',
    '能否完成任务?20__年是关键',
    '你幸福吗？',
  ])('%s asks something', (text) => expect(runs(text)).toEqual([]));

  test('are as the converter of old made them', () => {
    expect(simplifyText(damageText('確保基本公共衛生服務', new Map([[0xd06c, 'wèi']]))!)).toBe(
      '确?;竟残l(wèi)生服务',
    );
  });
});

test.each(['啊?', '？', '啊?;', '啊?淞', '“?', '啊?淞⑵放啤锻隹诙嗽诵', '(?(?'])(
  'a hostile page of %j is read in linear time',
  (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(length / piece.length);
      return cpuOf(() => findDamage(text));
    };
    time(10_000);
    expect(time(400_000)).toBeLessThan(4_000);
  },
);

describe('planted damage', () => {
  const plans = readPlans('content/plans');

  test.each(['hans', 'hant'] as const)('is found in %s', (script) => {
    const planted = plantDamage(plans, script, 0.1);
    expect(planted.filter(({ fault }) => fault === 'cut').length).toBeGreaterThan(30);
    const { runs: all, found, overlap } = scoreFinding(planted);
    expect(found / all).toBeGreaterThan(0.95);
    expect(overlap).toBeGreaterThan(script === 'hans' ? 0.98 : 0.65);
  });

  test.each([
    ['。', 0],
    ['；', 0],
    ['，', 2],
  ])('is seen in no question: every %s made a question mark', (stop, most) => {
    const { runs: all, found } = scoreFalseAlarms(plans, stop);
    expect(all).toBeGreaterThan(200);
    expect(found).toBeLessThanOrEqual(most);
  });

  test.each([
    ['hans', 0.62, 0.78],
    ['hant', 0.7, 0.76],
  ] as const)('of %s is repaired by the first suggestion or one of three', (script, first, three) => {
    const score = scoreRepairs(plans, script, 'cut', 8);
    expect(score.runs).toBeGreaterThan(15);
    expect(score.first / score.runs).toBeGreaterThan(first);
    expect(score.amongThree / score.runs).toBeGreaterThan(three);
  });
});

describe('the damaged runs of the given sources', () => {
  const { messages } = recordSchema.parse(
    JSON.parse(readFileSync('content/records/hospital-annual-10.json', 'utf8')),
  );
  const damaged = messages.filter(({ rule }) => rule === 'damaged-run');

  test('are suggested what they were, seven of eight', () => {
    const originals = [
      '專科、樹立品牌”',
      '健：認',
      '保基本公共衛',
      '專業',
      undefined,
      '煙為重點',
      '專科疾病知識',
      '爭先創',
    ];
    const suggested = damaged.map(({ suggestions = [] }) => suggestions.map(({ text }) => text));
    expect(suggested.length).toBe(originals.length);
    originals.forEach((original, i) => {
      if (original === undefined) expect(suggested[i]).toEqual([]);
      else expect(suggested[i]).toContain(original);
    });
  });

  test('have at most three suggestions in order, each with its margin', () => {
    for (const { suggestions = [] } of damaged) {
      expect(suggestions.length).toBeLessThanOrEqual(3);
      suggestions.slice(1).forEach(({ score }, i) => {
        expect(score).toBeLessThanOrEqual(suggestions[i].score);
        expect(suggestions[i].margin).toBeCloseTo(suggestions[i].score - score, 1);
      });
    }
  });

  test('are looked for only where there is one', () => {
    const asked = () => {
      throw new Error('the language model was asked for');
    };
    const others = messages.filter(({ rule }) => rule !== 'damaged-run');
    expect(addSuggestions(others, '', asked)).toEqual(others);
  });

  test('take the time of their length', () => {
    const text = `确${'?淞⑵放啤'.repeat(2_000)}，`;
    const message = { ...damaged[0], start: 1, end: text.length - 1 };
    const language = languageOf('content/vocabulary');
    expect(cpuOf(() => addSuggestions([message], text, language))).toBeLessThan(3_000);
  });
});
