import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../../../scripts/decode/decoded-source.ts';
import { decodeSource } from '../../../scripts/decode/decode-source.ts';
import { makePdf, setLines, writeObjects } from './make-pdf.ts';

const good = makePdf([{ ink: setLines(['加强管理。']) }]);
const packed = (bytes: Buffer, filter = '/FlateDecode') =>
  `<< /Length ${bytes.length} /Filter ${filter} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
/** A page whose content is the stream given. */
const onePage = (content: string, kids = '[3 0 R]', count = 1) =>
  writeObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids ${kids} /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
    content,
  ]);
const picture = onePage(packed(deflateSync('q 100 0 0 100 0 0 cm Q')));
const bomb = deflateSync(Buffer.alloc(60_000_000, ' '));

describe('what is no PDF with text is refused, and told why', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a text named so', Buffer.from('加强管理，提高质量。'), /no PDF/],
    ['the first half of one', good.subarray(0, 40), /broken|no pages/],
    ['a head with junk behind it', Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}`), /broken/],
    ['pictures of pages', picture, /run it through a text recognition first/],
    ['no pages', onePage(packed(deflateSync('')), '[]', 0), /no pages|broken/],
    [
      'pages of which it only says that they are there',
      onePage(packed(deflateSync('')), '[]', 5000),
      /pages/,
    ],
    [
      'one locked with a password',
      makePdf([{ ink: setLines(['加强管理。']) }], {
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      }),
      /password/,
    ],
    ['a bomb', onePage(packed(bomb)), /bomb/],
    ['a bomb within a bomb', onePage(packed(deflateSync(bomb), '[ /FlateDecode /FlateDecode ]')), /bomb/],
  ])('%s', async (_, bytes, reason) => {
    const reading = decodeSource('plan.pdf', bytes);
    await expect(reading).rejects.toThrow(reason);
    await expect(reading).rejects.toBeInstanceOf(SourceError);
  });

  test('scripts and files within are neither run nor read', async () => {
    const catalog =
      '/OpenAction << /S /JavaScript /JS (globalThis.pdfRan = true) >> /Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (secret.txt) >>] >> >>';
    const { text } = await decodeSource(
      'plan.pdf',
      makePdf([{ ink: setLines(['加强管理。']) }], { catalog }),
    );
    expect(text).toBe('加强管理。\n');
    expect('pdfRan' in globalThis).toBe(false);
  });

  test.each([
    ['in a heap', (i: number) => ({ x: (i * 7919) % 590, y: (i * 104729) % 840 })],
    ['in one row', (i: number) => ({ x: (i * 590) / 40_000, y: 400 })],
    ['in one column', (i: number) => ({ x: 90, y: (i * 840) / 40_000 })],
  ])('40,000 runs %s are read in seconds', async (_, place) => {
    const ink = Array.from({ length: 40_000 }, (_, i) => ({ text: '工作', size: 5, ...place(i) }));
    const start = performance.now();
    expect((await decodeSource('plan.pdf', makePdf([{ ink }]))).text).toContain('工作');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('bytes cut or changed anywhere give text or a reason, never another failure', async () => {
    let seed = 7;
    const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
    for (let i = 0; i < 150; i++) {
      const bytes = Uint8Array.from(i % 3 === 0 ? good.subarray(0, random(good.length)) : good);
      for (let k = 0; k < 1 + (i % 5) && bytes.length > 0; k++) bytes[random(bytes.length)] = random(256);
      const outcome = await decodeSource('plan.pdf', bytes).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(SourceError);
    }
  });
});
