/** One source from bytes to plans and record. Pure: nothing but the arguments decides what comes out. */
import type { SourceCuration } from '../src/schema/curation.ts';
import type { CleaningRecord } from '../src/schema/record.ts';
import { decodeSource } from './decode/decode-source.ts';
import type { DecodedSource } from './decode/decoded-source.ts';
import type { Knowledge } from './knowledge.ts';
import { composeRecord } from './pipeline/compose-record.ts';
import type { ConvertedPlan } from './pipeline/describe-plan.ts';
import { describePlans } from './pipeline/describe-plans.ts';
import { openSource } from './pipeline/open-source.ts';
import type { SourceFile } from './pipeline/open-source.ts';
import { readPage } from './pipeline/read-page.ts';

export interface ConvertedSource {
  readonly plans: readonly ConvertedPlan[];
  readonly record: CleaningRecord;
}

/** Converts one source. Throws `SourceError` where it cannot be converted as a whole. */
export async function convertSource(
  file: SourceFile,
  knowledge: Knowledge,
  curation: SourceCuration = {},
): Promise<ConvertedSource> {
  const decoded = await decodeSource(file.name, file.bytes, curation.encoding);
  return convertDecoded(file, decoded, knowledge, curation);
}

/** Converts a source that is decoded already. Throws `SourceError` where it cannot be converted as a whole. */
export function convertDecoded(
  file: SourceFile,
  decoded: DecodedSource,
  knowledge: Knowledge,
  curation: SourceCuration = {},
): ConvertedSource {
  const opened = openSource(file, decoded, curation);
  const page = readPage(opened, knowledge.headingWords);
  const plans = describePlans(opened, page, knowledge);
  return { plans, record: composeRecord(opened, page, plans, knowledge) };
}
