import * as OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { encodings } from '../../scripts/decode/decoded-source.ts';
import type { Encoding } from '../../scripts/decode/decoded-source.ts';
import { decodeText } from '../../scripts/decode/decode-text.ts';
import { blocksOf, readPlans } from '../../scripts/search/read-plans.ts';
import { encodeText } from './encode-text.ts';

const hans = readPlans('content/plans').map((plan) => blocksOf(plan).join('\n'));
const toHant = OpenCC.Converter({ from: 'cn', to: 'tw' });
const scripts = { hans, hant: hans.map((text) => toHant(text)) };
const cutsAPlan = 12;

/** Stretches of a length, spread over a text. */
function cutText(text: string, length: number): string[] {
  return Array.from({ length: cutsAPlan }, (_, i) => {
    const start = Math.floor((Math.max(0, text.length - length) * i) / (cutsAPlan - 1));
    return text.slice(start, start + length).trim();
  });
}

/** What was written in which encoding was read in which; `sure` counts the wrong ones that no doubt marks. */
function measure(length: number, script: keyof typeof scripts) {
  const rows = encodings
    .filter((encoding) => encoding !== 'big5' || script === 'hant')
    .map((written) => {
      const row = {
        written,
        read: {} as Partial<Record<Encoding | 'refused', number>>,
        all: 0,
        sure: 0,
        doubted: 0,
      };
      for (const cut of scripts[script].flatMap((text) => cutText(text, length))) {
        const bytes = encodeText(cut, written);
        row.all += 1;
        let read: Encoding | 'refused' = 'refused';
        try {
          const decoded = decodeText(bytes);
          // What is all ASCII or the same in both encodings is read right either way.
          const same = decoded.text === new TextDecoder(written).decode(bytes);
          read = same ? written : (decoded.encoding as Encoding);
          const doubted = decoded.doubts.some(({ rule }) => rule === 'encoding-guess');
          if (doubted) row.doubted += 1;
          if (read !== written && !doubted) row.sure += 1;
        } catch {
          // Counted as refused.
        }
        row.read[read] = (row.read[read] ?? 0) + 1;
      }
      return row;
    });
  return rows;
}

/** Least share read right, of every encoding; what is wrong without a doubt is at most one in a thousand. */
const floors = { 4: 0.9, 20: 1, 50: 1, 200: 1 } as const;

describe('encodings of the plans’ own texts', () => {
  for (const length of [4, 20, 50, 200] as const) {
    for (const script of ['hans', 'hant'] as const) {
      test(`${length} characters, ${script}, are read in the encoding they were written in`, () => {
        for (const { written, read, all, sure, doubted } of measure(length, script)) {
          const right = (read[written] ?? 0) / all;
          console.log(
            `${length} ${script} ${written.padEnd(8)} right ${right.toFixed(4)} of ${all}, doubted ${doubted}, wrong and not doubted ${sure}, read as ${JSON.stringify(read)}`,
          );
          expect(right).toBeGreaterThanOrEqual(floors[length]);
          expect(sure).toBeLessThanOrEqual(all / 1_000);
        }
      });
    }
  }
});
