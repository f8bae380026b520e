/** Outlines to start from: what plans of a kind are divided into (`src/pages/draft/outlines.json.ts`). */
import type { KindOutline, KindOutlinesFile, KindPart } from '../compare/kind-outline.ts';
import { textOf } from './block-text.ts';
import { newBlock, newDraft } from './change-draft.ts';
import type { Draft } from './draft.ts';

let read: Promise<KindOutlinesFile> | undefined;

/** Fetched once. Rejects where it cannot be had. */
export function readOutlines(url: string): Promise<KindOutlinesFile> {
  read ??= fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(`Unexpected ${answer.status} for ${url}`);
    return answer.json() as Promise<KindOutlinesFile>;
  });
  read.catch(() => (read = undefined));
  return read;
}

/** `卫生院工作计划`; `工作计划` of all organisations. */
export function kindName({ orgType = '', genre }: KindOutline): string {
  return orgType + (genre ?? (orgType ? '各类计划' : '全部计划'));
}

/** A draft with the headings that most plans of a kind have, an empty paragraph below each. */
export function fromOutline({ genre = '工作计划', parts }: KindOutline, now: string): Draft {
  const title = [
    { gap: 'unit' as const, key: 'unit', was: '单位名称' },
    { gap: 'year' as const, key: 'year', was: '20__' },
    `年${genre}`,
  ];
  const chosen = parts.filter(({ most }) => most);
  const blocks = (chosen.length > 0 ? chosen : parts).flatMap(({ heading }) => [
    newBlock(1, heading),
    newBlock(0),
  ]);
  return { ...newDraft('', now, [newBlock(0), ...blocks]), title };
}

/** Parts of a kind that no heading of a draft names, by any of their wordings. */
export function missingParts({ blocks, fills }: Draft, { parts }: KindOutline): KindPart[] {
  const headings = blocks.filter(({ depth }) => depth > 0).map(({ runs }) => textOf(runs, fills));
  return parts.filter(
    ({ label, heading, others }) =>
      !headings.some((it) => it.includes(label) || [heading, ...others].includes(it)),
  );
}
