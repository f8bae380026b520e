/** npm run score:privacy: private values found in the lines of `lines.yml`, and what is missed or masked without need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { findPrivate } from '../../scripts/privacy/find-private.ts';
import { measurePrivacy } from './measure-privacy.ts';
import type { PrivacyScore } from './measure-privacy.ts';

const schema = z.object({
  private: z.array(z.object({ text: z.string(), hides: z.record(z.string(), z.array(z.string())) })),
  public: z.array(z.string()),
});

/** The lines of `lines.yml`. */
export const lines = schema.parse(parse(readFileSync(join(import.meta.dirname, 'lines.yml'), 'utf8')));

/** The score of all lines: those that hold private values and those that hold none. */
export function scorePrivacy(): PrivacyScore {
  const none = lines.public.map((text) => ({ text, hides: {} }));
  return measurePrivacy([...lines.private, ...none], findPrivate);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const score = scorePrivacy();
  const share = (part: number, whole: number) =>
    `${part} of ${whole} (${((100 * part) / whole).toFixed(1)}%)`;
  console.log(
    `${lines.private.length} lines with private values, ${lines.public.length} look-alikes without`,
  );
  console.log(`recall     ${share(score.found, score.values)}`);
  console.log(`precision  ${share(score.right, score.stretches)}`);
  for (const miss of score.misses) console.log(`missed   ${miss}`);
  for (const alarm of score.falseAlarms) console.log(`needless ${alarm}`);
}
