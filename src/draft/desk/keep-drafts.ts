/** Keeps the draft while it is written: soon after every change, when the page goes, and against another tab. */
import { newId } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Editor } from '../editor/open-editor.ts';
import { StoreError, keepDraft, readDraft, watchStore } from '../store.ts';
import { dropUnsaved, noteUnsaved, takeUnsaved } from './unsaved.ts';

/** Typing rests this long before the draft is kept, ms. */
const rest = 400;

export interface Keeper {
  /** Says that something changed. */
  readonly touch: () => void;
  /** Keeps at once what is not kept yet. */
  readonly flush: () => Promise<void>;
}

/** How keeping stands, for the reader. */
export interface KeepState {
  readonly state: 'kept' | 'pending' | 'failed';
  readonly text: string;
}

const failures: Readonly<Record<string, string>> = {
  full: '浏览器存满了，没有存上：请“存成文件”，再删去不用的初稿',
  denied: '这个浏览器不让网页存东西：关页前请“存成文件”',
};

export function startKeeping(
  editor: Editor,
  tell: (state: KeepState) => void,
  say: (text: string) => void,
): Keeper {
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const keep = async () => {
    if (!dirty) return;
    dirty = false;
    const draft = { ...editor.draft(), changed: new Date().toISOString() };
    try {
      editor.kept(await keepDraft(draft));
      dropUnsaved();
      tell({ state: 'kept', text: '存在本机' });
    } catch (error) {
      dirty = true;
      if (error instanceof StoreError && error.cause === 'newer') {
        // Both are kept: this one as a draft of its own.
        editor.kept({ ...draft, id: newId(), revision: 0 });
        say('另一个窗口也改了这份初稿，这里改的另存了一份');
        await keep();
        return;
      }
      noteUnsaved(draft);
      const cause = error instanceof StoreError ? error.cause : 'denied';
      tell({ state: 'failed', text: failures[cause] });
    }
  };
  const flush = () => {
    clearTimeout(timer);
    running = running.then(keep);
    return running;
  };
  addEventListener('pagehide', () => {
    // What is written to the database now may come too late; this does not.
    if (dirty) noteUnsaved(editor.draft());
    void flush();
  });
  document.addEventListener('visibilitychange', () => document.hidden && void flush());
  addEventListener('beforeunload', (event) => {
    // Only what nothing could be done for stops the reader from leaving.
    if (dirty && !noteUnsaved(editor.draft())) event.preventDefault();
  });
  watchStore(async (news) => {
    if (news.of !== 'drafts' || news.id !== editor.draft().id || dirty) return;
    const other = await readDraft(news.id);
    if (!other || other.revision <= editor.draft().revision || dirty) return;
    editor.load(other);
    say('换成了另一个窗口里刚改的');
  });
  return {
    touch() {
      dirty = true;
      tell({ state: 'pending', text: '正在存…' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), rest);
    },
    flush,
  };
}

/** Puts into the store what a page that went could only note, and gives it back. */
export async function keepUnsaved(): Promise<Draft | undefined> {
  const draft = takeUnsaved();
  if (!draft) return undefined;
  try {
    const kept = await keepDraft(draft);
    dropUnsaved();
    return kept;
  } catch (error) {
    if (!(error instanceof StoreError) || error.cause !== 'newer') return draft;
    const copy = await keepDraft({ ...draft, id: newId(), revision: 0 });
    dropUnsaved();
    return copy;
  }
}
