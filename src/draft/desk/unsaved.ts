/**
 * The last resort for words that are not kept: noted at once, where a database takes its time. Every page has a note of
 * its own, so that no other page writes over it or takes it away; what is left behind is read at the next start.
 */
import { printDraftFile } from '../draft-file.ts';
import { newId } from '../draft.ts';
import type { Draft } from '../draft.ts';

/** A draft that a page could only note. */
export interface Unsaved {
  /** Of its note. */
  readonly note: string;
  readonly draft: Draft;
}

/** Of this site alone: others may stand on the same host under another path. */
const names = `jiku unsaved ${import.meta.env.BASE_URL} `;

let own = names + newId();
/** The note that the draft of this page was read from, until the draft is kept. */
let source: string | undefined;

/** Whether it could be noted. */
export function noteUnsaved(draft: Draft): boolean {
  try {
    localStorage.setItem(own, printDraftFile(draft));
    return true;
  } catch {
    return false;
  }
}

/** What pages noted and nobody has kept; what cannot be read is passed over. */
export async function readUnsaved(): Promise<Unsaved[]> {
  try {
    const notes = Object.keys(localStorage).filter((name) => name.startsWith(names));
    if (notes.length === 0) return [];
    const { readDraftFile } = await import('../read-draft-file.ts');
    return notes.flatMap((note) => {
      try {
        return [{ note, draft: readDraftFile(localStorage.getItem(note) ?? '') }];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

/** This page goes on with what stands in a note, which is dropped when that is kept. */
export function goOnWith(note: string): void {
  source = note;
}

/** All of this page is kept: its notes are of no more use. */
export function dropUnsaved(): void {
  for (const note of [own, source]) if (note !== undefined) dropNote(note);
  source = undefined;
}

/** What was noted last stays for the next start; the page goes on with another draft, and a note for that. */
export function leaveUnsaved(): void {
  own = names + newId();
  source = undefined;
}

export function dropNote(note: string): void {
  try {
    localStorage.removeItem(note);
  } catch {
    // Where nothing can be kept nothing was noted.
  }
}
