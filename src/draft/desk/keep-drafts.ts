/** Keeps the draft while it is written: soon after every change, when the page goes, and against another tab. */
import { newId } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Editor } from '../editor/open-editor.ts';
import { StoreError, keepDraft, readDraft, watchStore } from '../store.ts';
import { dropUnsaved, leaveUnsaved, noteUnsaved } from './unsaved.ts';

/** Typing rests this long before the draft is kept, ms. */
const rest = 400;

export interface Keeper {
  /** Says that something changed. */
  readonly touch: () => void;
  /** Keeps at once what is not kept yet; whether all is kept then. */
  readonly flush: () => Promise<boolean>;
  /** Whether another draft may take its place: all of it is kept, or noted for the next start. */
  readonly release: () => Promise<boolean>;
}

/** How keeping stands, for the reader. */
export interface KeepState {
  readonly state: 'kept' | 'pending' | 'failed';
  readonly text: string;
}

export interface KeepEvents {
  readonly tell: (state: KeepState) => void;
  readonly say: (text: string) => void;
  /** Another tab has changed the draft, and it stands here now. */
  readonly onReplaced: () => void;
}

const failures: Readonly<Record<string, string>> = {
  full: '浏览器存满了，没有存上：请“存成文件”，再删去不用的初稿',
  denied: '这个浏览器不让网页存东西：关页前请“存成文件”',
};

export function startKeeping(editor: Editor, { tell, say, onReplaced }: KeepEvents): Keeper {
  /** Changed since what is kept, or is just being kept, was read off the page. */
  let dirty = false;
  let keeping = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const isKept = () => !dirty && !keeping;
  const keep = async () => {
    while (dirty) {
      const draft = { ...editor.draft(), changed: new Date().toISOString() };
      [dirty, keeping] = [false, true];
      try {
        editor.kept(await keepDraft(draft));
        if (!dirty) dropUnsaved();
      } catch (error) {
        dirty = true;
        const cause = error instanceof StoreError ? error.cause : 'denied';
        if (cause !== 'newer') {
          noteUnsaved(editor.draft());
          tell({ state: 'failed', text: failures[cause] });
          return;
        }
        const next = await goOnFrom(draft);
        editor.kept({ ...draft, ...next });
        if (next.id !== draft.id) say('另一个窗口也改了这份初稿，这里改的另存了一份');
      } finally {
        keeping = false;
      }
    }
    tell({ state: 'kept', text: '存在本机' });
  };
  const flush = async () => {
    clearTimeout(timer);
    if (!isKept()) running = running.then(keep, keep);
    await running;
    return isKept();
  };
  /** What is written to the database now may come too late; this does not. */
  const note = () => isKept() || noteUnsaved(editor.draft());
  const leave = () => {
    note();
    void flush();
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.hidden && leave());
  addEventListener('beforeunload', (event) => {
    // Only what nothing could be done for stops the reader from leaving.
    if (!note()) event.preventDefault();
  });
  /** Takes over what another tab has kept, where nothing of this one would be lost. */
  const follow = async () => {
    if (!isKept()) return;
    const other = await readDraft(editor.draft().id).catch(() => undefined);
    const { id, revision } = editor.draft();
    if (!other || !isKept() || other.id !== id || other.revision <= revision) return;
    editor.load(other);
    onReplaced();
    say('换成了另一个窗口里刚改的');
  };
  watchStore((news) => news.of === 'drafts' && news.id === editor.draft().id && void follow());
  // News do not reach a page that lies in the back/forward cache.
  addEventListener('pageshow', ({ persisted }) => persisted && void follow());
  return {
    touch() {
      dirty = true;
      tell({ state: 'pending', text: '正在存…' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), rest);
    },
    flush,
    async release() {
      if (await flush()) return true;
      if (!note()) return false;
      leaveUnsaved();
      return true;
    },
  };
}

/**
 * Where another page has kept a newer one: that, if it says the same (a page that went may have kept what it noted);
 * otherwise both are kept, this one as a draft of its own.
 */
export async function goOnFrom(draft: Draft): Promise<Pick<Draft, 'id' | 'revision'>> {
  const kept = await readDraft(draft.id).catch(() => undefined);
  if (kept && saying(kept) === saying(draft)) return { id: kept.id, revision: kept.revision };
  return { id: newId(), revision: 0 };
}

function saying(draft: Draft): string {
  const { title, blocks, fills, own, accepted, attachments, signedBy, signedDate, tasks } = draft;
  return JSON.stringify([title, blocks, fills, own, accepted, attachments, signedBy, signedDate, tasks]);
}
