/** What a source may be called. */
import { formats } from '../decode/decode-source.ts';
import { adviceFor } from '../files/format-advice.ts';
import type { RefusedResult } from './source-result.ts';

/** Why a file under this path cannot be a source, if so. `packs` are endings of what may hold sources. */
export function checkName(path: string, packs: readonly string[]): RefusedResult | undefined {
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(path))
    return {
      rule: 'unsafe-file',
      reason: 'its name holds control characters or invisible ones; rename it',
    };
  const ending = /\.([^./]+)$/.exec(path)?.[1].toLowerCase() ?? '';
  if (formats.includes(ending)) return undefined;
  const known = [...formats, ...packs].map((format) => `.${format}`).join(', ');
  return {
    rule: 'unknown-format',
    reason: `its format is not known here; ${adviceFor(ending) ?? `${known} are`}`,
  };
}
