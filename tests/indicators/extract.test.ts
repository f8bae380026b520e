/** Indicators of single sentences, as pages of all kinds write them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractIndicators, findIndicators } from '../../scripts/extract/indicators/extract-indicators.ts';
import { markTargets } from '../../scripts/extract/indicators/mark-targets.ts';
import { markBlocks } from '../../scripts/extract/mark-blocks.ts';
import { toSections } from '../../src/plan/document.ts';
import type { Block } from '../../src/plan/document.ts';
import { indicatorSchema } from '../../src/schema/plan.ts';
import type { Indicator } from '../../src/schema/plan.ts';

const sections = (...texts: string[]) => toSections(texts.map((text): Block => ({ depth: 0, text })));
/** `住院分娩率 >= 98%` */
const say = ({ name, op, value, max, blank, unit, approx, kind, year, denominator }: Indicator) =>
  [
    `${name} ${op} ${blank ?? value}${max === undefined ? '' : `-${max}`}${unit}`,
    approx && '约',
    kind === 'result' && '结果',
    year,
    denominator && `占${denominator}`,
  ]
    .filter(Boolean)
    .join(' ');
const read = (text: string) => extractIndicators(sections(text)).map(say);

describe('one sentence', () => {
  test.each<readonly [string, readonly string[]]>([
    ['年度甲级病历率99%以上。', ['甲级病历率 >= 99%']],
    ['力争全院年收入增长30%，至少收入总额不少于5200万元。', ['全院年收入 + 30%', '收入总额 >= 5200万元']],
    ['跨省就医人数同比下降8%以上。', ['跨省就医人数降幅 >= 8%']],
    ['要求员工普通话普及率大于百分之九十。', ['员工普通话普及率 > 90%']],
    ['培养引进高层次人才、学术带头人不少于20人。', ['培养引进高层次人才、学术带头人 >= 20人']],
    ['力争年度内实现科研成果转化2-3项。', ['科研成果转化 = 2-3项']],
    ['平均住院日７.２天左右。', ['平均住院日 = 7.2天 约']],
    ['麻疹发病率控制在1/100万以下。', ['麻疹发病率 <= 1/100万']],
    ['人员支出占业务支出的42%以上。', ['人员支出占业务支出比例 >= 42% 占业务支出']],
    ['确保40%的档案有动态记录。', ['档案有动态记录 = 40%']],
    ['获批省级科研项目x项以上。', ['获批省级科研项目 >= x项']],
    ['全院业务收入增长____%。', ['全院业务收入 + ____%']],
    ['计划安排基本建设资金20__万元。', ['基本建设资金 = 20__万元']],
    ['每月至少开展一次病历检查。', ['病历检查 >= 1次/月']],
    ['对高血压患者根据情况进行体检，每年随访4次。', ['高血压患者随访 = 4次']],
    ['每月组织护理查房1次，业务学习2次。', ['组织护理查房 = 1次/月', '业务学习 = 2次/月']],
    ['每季度考核一次，全年技能操作考核4次。', ['考核 = 1次/季', '技能操作考核 = 4次']],
    ['每位教师每学期听课不少于20节。', ['每位教师听课 >= 20节/学期']],
    ['选送2名临床医生到市医院进修。', ['选送临床医生 = 2名']],
    ['选派骨干医师15名外出进修。', ['选派骨干医师 = 15名']],
    ['更新X光机、彩色B超机各一台。', ['更新X光机、彩色B超机 = 1台']],
    ['孕产妇、儿童保健系统管理率分别达到80%。', ['孕产妇、儿童保健系统管理率 = 80%']],
    ['全年门诊量突破10万人次，比上年增长10%。', ['门诊量 > 10万人次', '门诊量 + 10%']],
    ['门诊人次、住院人次分别增长10%和8%。', ['门诊人次 + 10%', '住院人次 + 8%']],
    ['到2008年全省80%以上的卫生院达到标准。', ['全省卫生院达到标准 >= 80% 2008']],
    ['收入较2023年增长12%。', ['收入 + 12%']],
    ['截至9月底，全州新农合参合率达到98%。', ['全州新农合参合率 = 98% 结果']],
    ['为居民建立了千余份健康档案。', ['居民建立健康档案 > 1000份 结果']],
    ['筹集资金百亿元以上。', ['筹集资金 >= 100亿元']],
    ['培训三万五千人，投入三十万元。', ['培训 = 35000人', '投入 = 30万元']],
    ['从业人员体检率100%，在职人员培训率95%。', ['从业人员体检率 = 100%', '在职人员培训率 = 95%']],
    ['剖宫产率控制在35%以内，年褥疮发生次数为0。', ['剖宫产率 <= 35%', '年褥疮发生次数 = 0']],
    ['5\t抓好护理工作\t护理部\t病人满意度≥95%', ['病人满意度 >= 95%']],
    ['等级排名进入全国前400名。', ['等级排名 <= 400名']],
    ['引进投资5000万元以上的项目3个。', ['引进投资5000万元以上的项目 = 3个']],
    ['森林覆盖率由52%提高到55%。', ['森林覆盖率 = 55%']],
    ['剖宫产率由去年的48%降至45%以下。', ['剖宫产率 <= 45%']],
    ['三分之二以上的班级达到文明班级标准。', ['班级达到文明班级标准 >= 66.7%']],
    ['一半以上的教师能制作课件。', ['教师能制作课件 >= 50%']],
    ['有效投诉率下降三成。', ['投诉率 - 30%']],
    ['工业总产值力争三年内翻一番。', ['工业总产值 + 1番']],
    ['责任事故为零，食物中毒为零，家长零投诉。', ['责任事故 = 0', '食物中毒 = 0', '家长 = 0']],
    ['每学期每位班主任家访不少于15户。', ['每位班主任家访 >= 15户/学期']],
    ['死亡率控制在千分之三以内。', ['死亡率 <= 3‰']],
    [
      '电子建档率、规范建档率、动态使用率分别达到95%、90%和60%。',
      ['电子建档率 = 95%', '规范建档率 = 90%', '动态使用率 = 60%'],
    ],
    ['血压、血糖控制率分别不低于60%、55%。', ['血压控制率 >= 60%', '血糖控制率 >= 55%']],
    [
      '语文、数学、英语三科平均分分别达到85分、82分和80分。',
      ['语文平均分 = 85分', '数学平均分 = 82分', '英语平均分 = 80分'],
    ],
    [
      '产值达到3亿元，销售收入2亿元，比上年分别增长12%、10%。',
      ['产值 = 3亿元', '销售收入 = 2亿元', '产值 + 12%', '销售收入 + 10%'],
    ],
    ['现有职工35人，开放床位30张，辖区人口2万人。', []],
  ])('%s', (text, indicators) => expect(read(text)).toEqual(indicators));
});

describe('a plan', () => {
  test('a sentence that names nothing is named by its heading', () => {
    const blocks: Block[] = [
      { depth: 1, text: '（一）应急演练' },
      { depth: 0, text: '每季度一次。' },
    ];
    expect(extractIndicators(toSections(blocks)).map(say)).toEqual(['应急演练 = 1次/季']);
  });
  test('headings state numbers too, and are their anchor', () => {
    const blocks: Block[] = [{ depth: 1, text: '1、住院分娩率达到98%以上' }];
    expect(extractIndicators(toSections(blocks))).toMatchObject([{ name: '住院分娩率', anchor: 's1' }]);
  });
  test('the plan’s own year is not said again', () => {
    const plan = sections('2014年招聘卫生技术人员630人，到2015年达到700人。');
    expect(extractIndicators(plan, { years: [2014] }).map(({ year }) => year)).toEqual([undefined, 2015]);
  });
  test('a summary tells results, until it turns to what is to come', () => {
    const blocks: Block[] = [
      { depth: 0, text: '全年收治病人5200人次。' },
      { depth: 1, text: '二、明年工作打算' },
      { depth: 0, text: '收治病人6000人次。' },
    ];
    const kinds = extractIndicators(toSections(blocks), { genre: '总结' }).map(({ kind }) => kind);
    expect(kinds).toEqual(['result', 'target']);
  });
  test('marks stand on what states the number; blanks and citations come first', () => {
    const blocks = markBlocks([
      { depth: 0, text: '按《规划》，病历率99%以上，收入增长____%，全年培训不少于20次。' },
    ]);
    const [{ text, marks }] = markTargets(blocks, findIndicators(toSections(blocks)));
    expect(marks?.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      'cite 《规划》',
      'target 99%以上',
      'blank ____',
      'target 不少于20次',
    ]);
  });
});

/** Text made of what indicators are made of. */
const hostile = fc
  .array(
    fc.constantFrom(
      '达到',
      '不少于',
      '增长',
      '率',
      '95',
      '３',
      '.5',
      '%',
      '百分之',
      '十',
      '两',
      '万',
      '元',
      '次',
      '个',
      '每月',
      '以上',
      '左右',
      '的',
      '、',
      '，',
      '。',
      '；',
      '（',
      '）',
      '-',
      '—',
      'x',
      '____',
      '2023年',
      '学生',
      '培训',
      '《',
      '》',
      '\n',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('laws', () => {
  test('every indicator is one by the schema, and its anchor is in the plan', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        const plan = sections(text);
        const ids = new Set(
          plan.flatMap(({ paragraphs }) => paragraphs.flatMap((it) => it.sentences)).map(({ id }) => id),
        );
        for (const indicator of extractIndicators(plan)) {
          expect(indicatorSchema.safeParse(indicator).error).toBeUndefined();
          expect(ids).toContain(indicator.anchor);
        }
      }),
    );
  });
  test('marks stand in order, never overlap, and the text stays', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const blocks = markBlocks([{ depth: 0, text }]);
        const [block] = markTargets(blocks, findIndicators(toSections(blocks)));
        expect(block.text).toBe(text);
        let at = 0;
        for (const { start, end } of block.marks ?? []) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
  test('a blank is never a number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('x', '××', '____', '20__'),
        fc.constantFrom('%', '项', '万元', '次'),
        (blank, unit) => {
          const found = extractIndicators(sections(`全年完成科研课题${blank}${unit}以上。`));
          expect(found.map(({ value, blank: left }) => [value, left])).toEqual([[undefined, blank]]);
        },
      ),
    );
  });
  test('a page of one sentence takes time in proportion to its length', () => {
    const long = '培训乡村医生不少于20人次，满意度达到95%以上，'.repeat(2000);
    const start = performance.now();
    expect(extractIndicators(sections(long))).toHaveLength(4000);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
