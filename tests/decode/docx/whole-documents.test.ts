import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import { expect, test } from 'vitest';
import { readDocx } from '../../../scripts/decode/docx/read-docx.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';
import { replayEdits } from '../../../scripts/ledger.ts';
import { convertSource } from '../../../scripts/pipeline.ts';
import { printConversion } from '../../fixtures/print-conversion.ts';

const root = join(import.meta.dirname, 'documents');
const knowledge = readKnowledge('content');

/** Converts a document and holds it to the law: the edits, replayed on what was read, give the plans. */
async function convert(bytes: Uint8Array) {
  const converted = await convertSource({ name: 'plan.docx', bytes }, knowledge);
  const { text } = await readDocx(bytes);
  const plans = converted.plans.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
  expect(replayEdits(text, converted.record.edits)).toBe(plans);
  return printConversion(converted);
}

/** Saved by LibreOffice Writer; each `.txt` is read by people first: change it only after looking. */
const saved = readdirSync(root).filter((name) => name.endsWith('.docx'));
test.each(saved)('%s', async (name) => {
  const printed = await convert(readFileSync(join(root, name)));
  await expect(printed).toMatchFileSnapshot(join(root, name.replace('.docx', '.txt')));
});

/** A plan as the library writes it with which plans are exported to Word. */
function writtenByLibrary(): Promise<Uint8Array> {
  const numbered = (text: string, level: number) =>
    new Paragraph({ text, numbering: { reference: 'plan', level } });
  const row = (...cells: string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const format = (level: number, kind: keyof typeof LevelFormat, text: string) => ({
    level,
    format: LevelFormat[kind],
    text,
    alignment: AlignmentType.START,
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [
            format(0, 'CHINESE_COUNTING', '%1、'),
            format(1, 'CHINESE_COUNTING', '（%2）'),
            format(2, 'DECIMAL', '%3.'),
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('××街道办事处')] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({ text: '社区2024年消防安全工作计划', heading: HeadingLevel.TITLE }),
          new TableOfContents('目录', { headingStyleRange: '1-2' }),
          new Paragraph('为做好社区2024年消防安全工作，保障居民生命财产安全，特制定本计划。'),
          numbered('工作目标', 0),
          new Paragraph('全年不发生较大以上火灾事故，消防安全知识知晓率达到95%以上。'),
          numbered('主要措施', 0),
          numbered('加强宣传教育', 1),
          new Paragraph('利用宣传栏、微信群等形式，向居民普及消防安全知识。'),
          numbered('开展隐患排查', 1),
          numbered('每月对出租屋、商铺进行一次检查。', 2),
          numbered('对发现的隐患建立台账，限期整改。', 2),
          numbered('月份安排', 0),
          new Table({
            rows: [row('月份', '工作内容'), row('6月', '组织消防演练'), row('11月', '开展消防宣传月活动')],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

test('a plan written with the library that exports plans to Word', async () => {
  expect(await convert(await writtenByLibrary())).toBe(
    [
      '== 社区2024年消防安全工作计划',
      '为做好社区2024年消防安全工作，保障居民生命财产安全，特制定本计划。',
      '# 一、工作目标',
      '全年不发生较大以上火灾事故，消防安全知识知晓率达到95%以上。',
      '# 二、主要措施',
      '## （一）加强宣传教育',
      '利用宣传栏、微信群等形式，向居民普及消防安全知识。',
      '## （二）开展隐患排查',
      '1.每月对出租屋、商铺进行一次检查。',
      '2.对发现的隐患建立台账，限期整改。',
      '# 三、月份安排',
      '月份\t工作内容',
      '6月\t组织消防演练',
      '11月\t开展消防宣传月活动',
      '',
      '- plan-title: "社区2024年消防安全工作计划" → ""',
      '- docx-header: "××街道办事处\\n" → ""',
      '',
    ].join('\n'),
  );
});
