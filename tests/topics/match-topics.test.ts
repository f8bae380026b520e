import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSections } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import { matchTopics, weighTopics } from '../../src/plan/match-topics.ts';
import { indexTerms } from '../../src/plan/term-index.ts';
import { topicSchema } from '../../src/schema/topic.ts';
import type { Topic } from '../../src/schema/topic.ts';
import { vocabulary } from './vocabulary.ts';

const heading = (text: string, depth = 1): Block => ({ depth, text });
const paragraph = (text: string): Block => ({ depth: 0, text });
const match = (blocks: readonly Block[], title = '', topics = vocabulary) =>
  matchTopics(toSections(blocks), title, topics);

function topic(
  id: string,
  strong: readonly string[],
  weak: readonly string[] = [],
  not: readonly string[] = [],
): Topic {
  return topicSchema.parse({
    id,
    name: id,
    group: '',
    description: '',
    match: { strong, weak, not },
    examples: [''],
    keeps: [''],
  });
}

/** Two topics that share a weak term, and a phrase that swallows terms of both. */
const small = [
  topic('fire', ['消防', '灭火'], ['演练', '值班'], ['消防栓厂']),
  topic('rescue', ['急救'], ['演练', '救护']),
];

describe('A sentence', () => {
  const topicsOf = (text: string) => match([paragraph(text)], '', small).sentences.get('s0.1');

  test('is on the topic of one strong term', () => {
    expect(topicsOf('检查消防器材。')).toEqual(['fire']);
  });

  test('is on a topic by two weak terms, not by one, however often it stands there', () => {
    expect(topicsOf('救护与演练。')).toEqual(['rescue']);
    expect(topicsOf('演练、演练、再演练。')).toBeUndefined();
  });

  test('is on the topic of its heading by one weak term', () => {
    expect(match([heading('一、急救'), paragraph('每季演练。')], '', small).sentences.get('s1.1')).toEqual([
      'rescue',
    ]);
  });

  test('is on the topic its paragraph opens with by one weak term', () => {
    expect(match([paragraph('灭火要快。每季演练。')], '', small).sentences.get('s0.2')).toEqual(['fire']);
  });

  test('is not on a topic by a term inside a phrase that swallows it', () => {
    expect(topicsOf('参观消防栓厂。')).toBeUndefined();
  });
});

describe('A section', () => {
  test('has the topic of its heading and of what stands under it, not that of a passing word', () => {
    const { sections } = match([
      heading('一、加强护理管理'),
      paragraph('落实责任制整体护理，规范护理文书。每周一次护理查房。护士长每日巡视病房。'),
      paragraph('做好护士培训，每季一次护理操作考核。结合消防检查，整理病区通道。'),
      heading('二、做好消防安全'),
      paragraph('每季一次灭火演练。'),
    ]);
    expect(sections.get('s1')).toEqual(['nursing']);
    expect(sections.get('s2')).toEqual(['security-fire']);
  });

  test('without a topic is left out', () => {
    expect([...match([heading('一、指导思想'), paragraph('上一个新台阶。')]).sections.keys()]).toEqual([]);
  });
});

describe('A plan', () => {
  test('that is about one thing has one topic', () => {
    const text = '适龄儿童疫苗接种率达到95%以上。加强冷链管理，规范接种门诊。做好查漏补种，查验预防接种证。';
    const { plan } = match([heading('一、工作目标'), paragraph(text), heading('二、措施'), paragraph(text)]);
    expect(plan).toEqual(['immunization']);
  });

  test('does not get a topic from one item in passing', () => {
    const blocks = [
      '一、首诊负责',
      '二、病历质量',
      '三、合理用药',
      '四、医院感染',
      '五、医疗纠纷',
      '六、手术安全',
    ].flatMap((text) => [
      heading(text),
      paragraph('完善核心制度，落实诊疗规范，严防医疗事故。每月检查，定期通报，持续改进医疗质量。'),
    ]);
    expect(match([...blocks, paragraph('配合做好计划生育工作。')]).plan).toEqual(['medical-quality']);
  });

  test('puts first what it writes most about', () => {
    const { plan } = match([
      heading('一、党建'),
      paragraph('开好支部大会。'),
      heading('二、孕产妇管理'),
      paragraph('孕产妇系统管理率达到95%，住院分娩率达到99%，做好高危孕产妇追踪随访和产后访视。'),
      paragraph('做好新生儿疾病筛查和儿童保健，提高母乳喂养率。'),
    ]);
    expect(plan).toEqual(['maternal-child-health', 'party-building']);
  });

  test('is not judged by a title nothing in it bears out', () => {
    const blocks = [paragraph('严格控烟，每月更换健康教育宣传栏，举办健康知识讲座。')];
    expect(match(blocks, '卫生院计划生育工作计划').plan).toEqual(['health-education']);
  });

  test('has the topic of its title where nothing else is found', () => {
    expect(match([paragraph('按上级要求完成任务。')], '护理工作计划').plan).toEqual(['nursing']);
  });

  test('has the topic it mentions most where nothing settles one', () => {
    expect(match([paragraph('每季救护。'), paragraph('每季演练。')], '', small).plan).toEqual(['rescue']);
  });

  test('without any term has no topic', () => {
    expect(match([paragraph('锐意进取，开拓创新。')], '计划').plan).toEqual([]);
    expect(match([]).plan).toEqual([]);
  });
});

describe('Whatever the text', () => {
  const terms = vocabulary.flatMap(({ match }) => [...match.strong, ...match.weak, ...match.not]);
  const text = fc
    .array(
      fc.oneof(fc.constantFrom(...terms), fc.constantFrom('，', '。', '加强', '工作', '\u{20bb7}', ' ')),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));
  const blocks = fc.array(fc.record({ depth: fc.nat({ max: 4 }), text }), { maxLength: 12 });

  // The parts of topics are of sections and sentences: they give a plan nothing.
  const speaking = indexTerms(
    vocabulary
      .filter(({ within }) => within === undefined)
      .flatMap(({ match }) => [
        ...match.not.map((term) => [term, false] as const),
        ...[...match.strong, ...match.weak].map((term) => [term, true] as const),
      ]),
  );

  test('a plan has one to five topics, or none where no sentence, heading or title holds a term', () => {
    fc.assert(
      fc.property(blocks, text, (blocks, title) => {
        const sections = toSections(blocks);
        const { plan } = matchTopics(sections, title, vocabulary);
        const { shares } = weighTopics(sections, title, vocabulary);
        const texts = sections.flatMap(({ heading, paragraphs }) => [
          heading,
          ...paragraphs.flatMap(({ text, sentences }) =>
            sentences.map(({ start, end }) => text.slice(start, end)),
          ),
        ]);
        const holdsTerm = [title, ...texts].some((text) => speaking(text).includes(true));
        expect(plan.length > 0).toBe(holdsTerm);
        expect(plan.length).toBeLessThanOrEqual(5);
        expect(new Set(plan).size).toBe(plan.length);
        expect(plan).toEqual(shares.slice(0, plan.length).map(([topic]) => topic));
      }),
    );
  });

  test('topics are of the vocabulary and stand at sections and sentences that exist', () => {
    const ids = new Set(vocabulary.map(({ id }) => id));
    fc.assert(
      fc.property(blocks, text, (blocks, title) => {
        const sections = toSections(blocks);
        const found = matchTopics(sections, title, vocabulary);
        const sentences = sections.flatMap(({ paragraphs }) =>
          paragraphs.flatMap((paragraph) => paragraph.sentences),
        );
        expect(sections.map(({ id }) => id)).toEqual(expect.arrayContaining([...found.sections.keys()]));
        expect(sentences.map(({ id }) => id)).toEqual(expect.arrayContaining([...found.sentences.keys()]));
        const all = [found.plan, ...found.sections.values(), ...found.sentences.values()].flat();
        expect(all.filter((topic) => !ids.has(topic))).toEqual([]);
      }),
    );
  });

  test('the order of the vocabulary does not matter', () => {
    const reversed = [...vocabulary].reverse();
    fc.assert(
      fc.property(blocks, text, (blocks, title) => {
        expect(match(blocks, title, reversed)).toEqual(match(blocks, title));
      }),
    );
  });
});
