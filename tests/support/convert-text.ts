import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeText } from '../../scripts/decode/decode-text.ts';
import type { Knowledge } from '../../scripts/knowledge.ts';
import { convertDecoded } from '../../scripts/pipeline.ts';
import type { ConvertedSource } from '../../scripts/pipeline.ts';

/** Converts a text file in one go; other formats are read by `convertSource`, which waits for them. */
export function convertText(path: string, knowledge: Knowledge): ConvertedSource {
  const bytes = readFileSync(path);
  return convertDecoded({ name: basename(path), bytes }, decodeText(bytes), knowledge);
}
