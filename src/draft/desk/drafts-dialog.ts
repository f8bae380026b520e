/** All drafts of this browser: open, copy, delete; a new one, empty, by an outline or from a file. */
import { makeElement } from '../../search/make-element.ts';
import { findElement } from '../../search/find-element.ts';
import { textOf } from '../block-text.ts';
import { newDraft } from '../change-draft.ts';
import { mostFileBytes } from '../draft-file.ts';
import { newId } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { dropDraft, keepDraft, readDraft, readDrafts } from '../store.ts';
import { fromOutline, readOutlines } from '../usual-outlines.ts';
import { outlineOptions } from './outline-options.ts';

export interface DraftsDialog {
  readonly open: () => void;
}

/**
 * `outlines` is the address of those to start from; `show` brings a draft to the desk, `current` is the id of the one
 * that is there.
 */
export function draftsDialog(
  root: HTMLDialogElement,
  outlines: string,
  current: () => string,
  show: (draft: Draft) => void,
  say: (text: string) => void,
): DraftsDialog {
  const list = findElement(root, '[data-list]', HTMLElement);
  const outline = findElement(root, '[data-outline]', HTMLSelectElement);
  const file = findElement(root, 'input[type=file]', HTMLInputElement);
  const problem = findElement(root, '[data-problem]', HTMLElement);
  let deleted: readonly Draft[] = [];
  const tell = (words: string) => {
    problem.textContent = words;
    problem.hidden = words === '';
  };
  const act = (label: string, run: () => Promise<void>) => {
    const button = makeElement('button', { type: 'button', class: 'lnk' }, label);
    button.addEventListener('click', () => {
      tell('');
      run().catch(() => tell('没有做成：浏览器存满了，或不让网页存东西。'));
    });
    return button;
  };
  const bring = (draft: Draft) => {
    root.close();
    show(draft);
  };
  const draw = async () => {
    const drafts = await readDrafts().catch(() => []);
    list.replaceChildren(...drafts.map(row), ...deleted.map(restoreRow));
    list.hidden = list.childElementCount === 0;
  };
  const row = (draft: Draft) => {
    const name = makeElement('button', { type: 'button', class: 'lnk name' }, titleOf(draft));
    const here = draft.id === current();
    // As it is kept now: another tab may have changed it since the list was drawn.
    name.addEventListener('click', async () => {
      if (here) root.close();
      else bring((await readDraft(draft.id).catch(() => undefined)) ?? draft);
    });
    const size = draft.blocks.reduce((sum, { runs }) => sum + textOf(runs, draft.fills).length, 0);
    const copy = act('另存一份', async () => {
      const title = [...(draft.title.length > 0 ? draft.title : [titleOf(draft)]), '（副本）'];
      await keepDraft({ ...draft, id: newId(), revision: 0, title, changed: new Date().toISOString() });
      await draw();
    });
    const remove = act('删去', async () => {
      const last = (await readDraft(draft.id)) ?? draft;
      await dropDraft(draft.id);
      deleted = [...deleted, last];
      await draw();
      say(`删去了“${titleOf(draft)}”，可以恢复`);
    });
    return makeElement(
      'li',
      { 'aria-current': here ? 'true' : undefined },
      name,
      makeElement(
        'span',
        { class: 'note' },
        `${sinceText(draft.changed)}，${size.toLocaleString('zh-CN')} 字${here ? '，正开着' : ''}`,
      ),
      makeElement('span', { class: 'do' }, copy, !here && remove),
    );
  };
  const restoreRow = (draft: Draft) => {
    const restore = act('恢复', async () => {
      await keepDraft(draft);
      deleted = deleted.filter((it) => it !== draft);
      await draw();
    });
    return makeElement(
      'li',
      {},
      makeElement('span', { class: 'note' }, `“${titleOf(draft)}”删去了`),
      restore,
    );
  };
  findElement(root, '[data-empty]', HTMLElement).addEventListener('click', () => {
    bring(newDraft('', new Date().toISOString()));
  });
  outline.addEventListener('change', async () => {
    const chosen = (await readOutlines(outlines))[Number(outline.value)];
    outline.value = '';
    if (chosen) bring(fromOutline(chosen, new Date().toISOString()));
  });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (!chosen) return;
    try {
      if (chosen.size > mostFileBytes) throw new Error('这个文件太大，不像是初稿。');
      const { readDraftFile } = await import('../read-draft-file.ts');
      const read = readDraftFile(await chosen.text());
      const known = await readDraft(read.id).catch(() => undefined);
      tell('');
      // One that is here already is not written over.
      bring(known ? { ...read, id: newId(), revision: 0 } : read);
    } catch (error) {
      tell((error as Error).message);
    }
  });
  return {
    open() {
      tell('');
      void draw();
      void fillOutlines(outline, outlines);
      root.showModal();
    },
  };
}

async function fillOutlines(select: HTMLSelectElement, url: string): Promise<void> {
  if (select.options.length > 1) return;
  try {
    select.append(...outlineOptions(await readOutlines(url)));
  } catch {
    select.disabled = true;
  }
}

export function titleOf({ title, fills }: Pick<Draft, 'title' | 'fills'>): string {
  return textOf(title, fills).trim() || '无题初稿';
}

/** `刚才`, `3 分钟前`, `11月2日`. */
function sinceText(time: string): string {
  const minutes = Math.floor((Date.now() - Date.parse(time)) / 60_000);
  if (minutes < 1) return '刚才';
  if (minutes < 60) return `${minutes} 分钟前`;
  const date = new Date(time);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
