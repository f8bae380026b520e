/** The last resort for words typed a moment before the page went: noted at once, where a database takes its time. */
import type { Draft } from '../draft.ts';

const name = `jiku unsaved ${import.meta.env.BASE_URL}`;

/** Whether it could be noted. */
export function noteUnsaved(draft: Draft): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** What was noted, if anything was. */
export function takeUnsaved(): Draft | undefined {
  try {
    const noted = localStorage.getItem(name);
    return noted === null ? undefined : (JSON.parse(noted) as Draft);
  } catch {
    return undefined;
  }
}

export function dropUnsaved(): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Where nothing can be kept nothing was noted.
  }
}
