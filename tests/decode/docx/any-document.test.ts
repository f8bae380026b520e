import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../../scripts/decode/docx/read-docx.ts';
import { applyChanges, listEdits, openLedger, replayEdits } from '../../../scripts/ledger.ts';
import { buildDocx, inList, level, list, p, run, table } from './build-docx.ts';

/** Text that resembles labels, markup and columns. */
const words = fc.string({
  unit: fc.constantFrom(...'工作计划一、（）1.①·<>&"\' \u3000%目录'),
  minLength: 1,
  maxLength: 12,
});
const wraps: readonly ((text: string) => string)[] = [
  (text) => p(text),
  (text) => p(run(text, '<w:vanish/>')),
  (text) => p(`<w:ins>${run(text)}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`),
  (text) => p(`<w:r><w:drawing><w:txbxContent>${p(text)}</w:txbxContent></w:drawing></w:r>`),
  (text) => p(`<w:fldSimple w:instr="TOC">${run(text)}</w:fldSimple>`),
  (text) => p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(text)}`),
  (text) => `<w:sdt><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`,
  (text) => p(text, '<w:rPr><w:vanish/></w:rPr>'),
];
const wrap = fc.constantFrom(...wraps);
const numbered = fc.tuple(fc.nat(9), fc.integer({ min: -1, max: 4 })).map(
  ([index, num]) =>
    (text: string) =>
      p(text, inList(index, num)),
);
const block = fc.oneof(wrap, numbered);
/** A row has one to three cells of one or two paragraphs. */
const rows = fc.array(
  fc.array(fc.array(block, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const numbering = [0, 1, 2, 3]
  .map((id) =>
    list(id, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2'), level(2, 'bullet', '•')),
  )
  .join('');

test('gives the text of every paragraph once and in order, and leaves out only what it says', async () => {
  const content = fc.array(fc.oneof(block, rows), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(content, fc.infiniteStream(words), async (blocks, texts) => {
      // A number in each text tells equal ones apart.
      const written: string[] = [];
      const next = () => {
        written.push(`〔${written.length}〕${texts.next().value}〕`);
        return written.at(-1)!;
      };
      const body = blocks
        .map((made) =>
          typeof made === 'function'
            ? made(next())
            : table(
                ...made.map((row) => row.map((cell) => cell.map((paragraph) => paragraph(next())).join(''))),
              ),
        )
        .join('');
      const { text, changes, doubts } = await readDocx(buildDocx({ body, numbering, headers: [next()] }));
      expect(text.match(/〔\d+〕[^〕]*〕/gu)).toEqual(written);
      const ledger = applyChanges(openLedger(text), changes);
      expect(replayEdits(text, listEdits(ledger))).toBe(ledger.text);
      for (const { start, end } of doubts) expect(start <= end && end <= text.length).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** Elements that change what is being read, whole or only begun or ended. */
const tags = fc.constantFrom(
  ...[
    'w:p',
    'w:r',
    'w:t',
    'w:tr',
    'w:tc',
    'w:sdt',
    'w:del',
    'w:txbxContent',
    'w:fldSimple',
    'w:pPrChange',
    'w:rt',
  ].flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`]),
  '<w:fldChar w:fldCharType="end"/>',
  '<mc:Fallback>',
  '&amp;',
  '&lt',
);

test('ends in text or a named reason whatever stands between its elements', async () => {
  const body = p(run('甲') + run('乙'), inList()) + table(['甲', p('乙') + p('丙')]);
  const cuts = body.split(/(?=<)/);
  const inserted = fc.array(fc.tuple(fc.nat(cuts.length), tags, fc.nat(3)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(inserted, async (insertions) => {
      const pieces = [...cuts];
      for (const [at, tag, removed] of insertions) pieces.splice(at, removed, tag);
      const ended = await Promise.resolve()
        .then(() => readDocx(buildDocx({ body: pieces.join(''), numbering })))
        .then(
          ({ text }) => typeof text,
          (error: Error) => error.constructor.name,
        );
      expect(['string', 'SourceError']).toContain(ended);
    }),
    { numRuns: 1_000 },
  );
});
