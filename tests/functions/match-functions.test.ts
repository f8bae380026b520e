import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlans } from '../../scripts/search/read-plans.ts';
import { toSections } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import { itemMarker } from '../../src/plan/item-marker.ts';
import { functionRules } from '../../src/plan/function-rules.ts';
import { matchFunctions } from '../../src/plan/match-functions.ts';
import { sentenceFunctions } from '../../src/plan/sentence-functions.ts';

const heading = (text: string, depth = 1): Block => ({ depth, text });
const paragraph = (text: string): Block => ({ depth: 0, text });
const functionsOf = (...blocks: Block[]) => [...matchFunctions(toSections(blocks)).values()];

test('A township plan is read as a planner reads it', () => {
  const functions = functionsOf(
    paragraph('为加快推进垃圾分类工作，结合我镇实际，制定本方案。'),
    heading('一、指导思想'),
    paragraph('政府推动，全民参与，因地制宜。'),
    heading('二、工作目标'),
    paragraph('1、基本形成齐抓共管的格局。'),
    paragraph('2、分类覆盖率达到90%以上。'),
    heading('三、重点任务'),
    paragraph('1、按标准设置投放点，合理调度收运车辆。'),
    paragraph('2、组织志愿者入户宣传。'),
    heading('四、实施步骤'),
    heading('（一）动员阶段（3月）', 2),
    paragraph('印发资料，张贴公告。'),
    heading('五、保障措施'),
    heading('（一）加强组织领导', 2),
    paragraph('镇政府成立工作领导小组，办公室设在环卫所。'),
    heading('（二）落实经费', 2),
    paragraph('镇财政安排专项资金20万元。'),
    heading('（三）健全机制', 2),
    paragraph('建立信息报送制度。'),
    heading('（四）严格督查', 2),
    paragraph('1、每月对各村检查排名。'),
    paragraph('2、结果向全镇公布。'),
    paragraph('全镇上下要齐心协力，为建设美丽家园作出贡献。'),
  );
  expect(functions).toEqual([
    'background',
    'guidance',
    'objective',
    'target',
    'measure',
    'training',
    'schedule',
    'leadership',
    'support',
    'system',
    'supervision',
    'supervision',
    'closing',
  ]);
});

describe('What a sentence does not say itself', () => {
  const plain = paragraph('更换破旧课桌椅，粉刷教室。');

  test('its heading says, and an outer heading only where it is loud', () => {
    expect(functionsOf(heading('四、后勤工作'), plain)).toEqual(['support']);
    expect(functionsOf(heading('四、后勤工作'), heading('（一）教室', 2), plain)).toEqual(['measure']);
  });

  test('a heading says only in part where it says other things too', () => {
    expect(functionsOf(heading('二、迎接标准化学校评估验收，改善办学条件'), plain)).toEqual(['measure']);
  });

  test('its place says: before the first heading, behind the last list', () => {
    const list = ['1、备课。', '2、上课。', '3、批改作业。', '4、辅导。'].map(paragraph);
    const words = paragraph('教书育人，任重道远。');
    expect(functionsOf(words, heading('一、常规'), ...list)[0]).toBe('background');
    expect(functionsOf(heading('一、常规'), ...list, words).at(-1)).toBe('closing');
    expect(functionsOf(heading('一、常规'), words, ...list)[0]).toBe('measure');
  });

  test('its neighbours say, and beside targets it is an objective', () => {
    const bare = '杜绝校园事故';
    const list = ['入学率达到100%', bare, '及格率达到95%'].map((text) => paragraph(`${text}。`));
    const alone = ['浇花', bare, '扫地'].map((text) => paragraph(`${text}。`));
    expect(functionsOf(heading('二、常规'), ...list)[1]).toBe('objective');
    expect(functionsOf(heading('二、常规'), ...alone)[1]).toBe('measure');
  });
});

describe('Whatever the text', () => {
  const known: readonly string[] = sentenceFunctions.map(({ id }) => id);
  const phrases = functionRules.flatMap(({ examples, keeps }) => [...examples, ...keeps].flat());
  const text = fc
    .array(
      fc.oneof(fc.constantFrom(...phrases), fc.constantFrom('，', '。', '：', '1、', '\u{20bb7}', ' ')),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(''));
  const blocks = fc.array(fc.record({ depth: fc.nat({ max: 4 }), text }), { maxLength: 12 });
  const idsOf = (sections: ReturnType<typeof toSections>) =>
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id)),
    );

  test('every sentence has one function of the twelve', () => {
    fc.assert(
      fc.property(blocks, (blocks) => {
        const sections = toSections(blocks);
        const functions = matchFunctions(sections);
        expect([...functions.keys()]).toEqual(idsOf(sections));
        expect([...functions.values()].filter((id) => !known.includes(id))).toEqual([]);
      }),
    );
  });

  test('a second look finds the same', () => {
    fc.assert(
      fc.property(blocks, (blocks) => {
        const sections = toSections(blocks);
        expect([...matchFunctions(sections)]).toEqual([...matchFunctions(sections)]);
      }),
    );
  });

  test('how an item is numbered does not matter', () => {
    const numbered = (marker: string, sentence: string) =>
      functionsOf(
        heading('一、常规'),
        paragraph('1、备课。'),
        paragraph(`${marker}${sentence}`),
        paragraph('3、上课。'),
      );
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases.filter((it) => itemMarker(it) === '')),
        fc.constantFrom('（二）', '②', '2．', '二是'),
        (sentence, marker) => {
          expect(numbered(marker, sentence)).toEqual(numbered('2、', sentence));
        },
      ),
    );
  });
});

test.for(readPlans('content/plans'))('Every sentence of $id has one function', ({ sections }) => {
  const sentences = sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));
  expect([...matchFunctions(sections).keys()]).toEqual(sentences.map(({ id }) => id));
});
