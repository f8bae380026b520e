/** Outlines to start from: headings that most plans of a kind share. */
import { newBlock, newDraft } from './change-draft.ts';
import type { Draft } from './draft.ts';

/** The usual outline of plans of one kind; made at build time (`src/pages/draft/outlines.json.ts`). */
export interface UsualOutline {
  readonly id: string;
  /** `医院工作计划`. */
  readonly name: string;
  /** Plans it was read off, copies counted once. */
  readonly texts: number;
  /** In the usual order; `texts` plans have it. */
  readonly parts: readonly { readonly heading: string; readonly label: string; readonly texts: number }[];
}

let read: Promise<readonly UsualOutline[]> | undefined;

/** Fetched once. Rejects where it cannot be had. */
export function readOutlines(url: string): Promise<readonly UsualOutline[]> {
  read ??= fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(`Unexpected ${answer.status} for ${url}`);
    return answer.json() as Promise<readonly UsualOutline[]>;
  });
  read.catch(() => (read = undefined));
  return read;
}

/** A draft with the headings of an outline, an empty paragraph below each. */
export function fromOutline({ name, parts }: UsualOutline, now: string): Draft {
  const title = [
    { gap: 'unit' as const, key: 'unit', was: '单位名称' },
    { gap: 'year' as const, key: 'year', was: '20__' },
    `年${name}`,
  ];
  const blocks = parts.flatMap(({ heading }) => [newBlock(1, heading), newBlock(0)]);
  return { ...newDraft('', now, [newBlock(0), ...blocks]), title };
}
