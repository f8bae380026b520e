/** Which draft the desk opens with. Nothing that an earlier page could only note is left behind. */
import type { Draft } from '../draft.ts';
import { StoreError, keepDraft, readDraft, readDrafts } from '../store.ts';
import { goOnFrom } from './keep-drafts.ts';
import { dropNote, goOnWith, readUnsaved } from './unsaved.ts';
import type { Unsaved } from './unsaved.ts';

interface First {
  readonly draft: Draft;
  /** It stands in a note alone: the store did not take it. */
  readonly unkept: boolean;
  /** How many noted drafts became drafts of their own beside those that were kept. */
  readonly copies: number;
}

/** The draft the address names, else what could not be kept when a page went, else the one changed last. */
export async function firstDraft(): Promise<First | undefined> {
  const unsaved: (Unsaved & { readonly unkept: boolean; readonly of: string })[] = [];
  for (const { note, draft } of await readUnsaved()) {
    const kept = await keepNoted(draft);
    if (kept) dropNote(note);
    unsaved.push({ note, draft: kept ?? draft, of: draft.id, unkept: !kept });
  }
  const named = new URLSearchParams(location.search).get('id');
  const noted = unsaved.find(({ draft }) => draft.id === named);
  const stored = noted ? undefined : await readStored(named, unsaved.length === 0);
  const chosen = noted ?? (stored ? undefined : unsaved[0]);
  const draft = chosen?.draft ?? stored;
  if (!draft) return undefined;
  if (chosen?.unkept) goOnWith(chosen.note);
  return {
    draft,
    unkept: chosen?.unkept ?? false,
    copies: unsaved.filter((it) => it.draft.id !== it.of).length,
  };
}

/** Undefined where the store takes nothing. */
async function keepNoted(draft: Draft): Promise<Draft | undefined> {
  try {
    return await keepDraft(draft);
  } catch (error) {
    if (!(error instanceof StoreError) || error.cause !== 'newer') return undefined;
  }
  const next = { ...draft, ...(await goOnFrom(draft)) };
  return keepDraft(next).catch(() => undefined);
}

async function readStored(named: string | null, orLast: boolean): Promise<Draft | undefined> {
  try {
    const found = named === null ? undefined : await readDraft(named);
    return found ?? (orLast ? (await readDrafts())[0] : undefined);
  } catch {
    return undefined;
  }
}
