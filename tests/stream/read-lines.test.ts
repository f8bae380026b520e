import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../scripts/stream/read-lines.ts';
import type { Line } from '../../scripts/stream/read-lines.ts';

const most = 2 * 1024 * 1024;

/** Lines of these bytes, handed over in pieces of the given lengths in turn. */
async function linesOf(bytes: Uint8Array, lengths: readonly number[]): Promise<Line[]> {
  async function* pieces() {
    for (let at = 0, i = 0; at < bytes.length; i++) {
      const length = lengths[i % lengths.length];
      yield bytes.subarray(at, at + length);
      at += length;
    }
  }
  return Array.fromAsync(readLines(pieces(), most));
}

test('gives the same lines however the bytes are cut', async () => {
  const line = fc.string({ unit: fc.constantFrom('计', 'a', ' ', '😀', '\r') });
  const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(line), cuts, async (lines, lengths) => {
      const found = await linesOf(Buffer.from(lines.join('\n')), lengths);
      const expected = lines.map((text, i) => ({ number: i + 1, text }));
      expect(found).toEqual(expected.filter(({ text }) => text.trim() !== ''));
    }),
  );
});

test('passes over a line that is too long, and one that is no UTF-8, and reads on', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${'x'.repeat(most + 1)}\n`),
    Buffer.from('\xb9\xa4\xd7\xf7\n', 'latin1'),
    Buffer.from(`\n${'y'.repeat(most)}`),
  ]);
  expect(await linesOf(bytes, [65_536])).toEqual([
    { number: 1, reason: 'Unexpected line of more than 2 MB' },
    { number: 2, reason: expect.stringMatching(/expected UTF-8/) },
    { number: 4, text: 'y'.repeat(most) },
  ]);
});
