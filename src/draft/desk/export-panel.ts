/** Out of the desk: Word in official layout, Markdown, text, paper; and nothing unseen. */
import { siteOrigin } from '../../from-files/cited-address.ts';
import { copyText } from '../../lib/copy-text.ts';
import { saveFile } from '../../lib/save-file.ts';
import { findElement } from '../../search/find-element.ts';
import { makeElement } from '../../search/make-element.ts';
import { actButton } from './act-button.ts';
import { checkRows } from './check-rows.ts';
import type { Desk, Panel } from './desk.ts';
import { countUnfilled, gatherGaps, placeText } from '../gather-gaps.ts';
import { titleOf } from './drafts-dialog.ts';
import { draftEnding, printDraftFile } from '../draft-file.ts';
import { keepFocus } from './keep-focus.ts';
import type { Draft } from '../draft.ts';

type Form = 'docx' | 'md' | 'txt' | 'print' | 'copy' | 'csv';

export function exportPanel(root: HTMLElement, seen: HTMLDialogElement, desk: Desk): Panel {
  const field = (name: string) => findElement(root, `[name="${name}"]`, HTMLInputElement);
  const attachments = findElement(root, '[name="attachments"]', HTMLTextAreaElement);
  const said = (name: 'signedBy' | 'signedDate') => () => {
    const value = field(name).value.trim();
    desk.editor.change(
      ({ [name]: _, ...draft }) => (value === '' ? draft : { ...draft, [name]: value }),
      name,
    );
  };
  field('signedBy').addEventListener('input', said('signedBy'));
  field('signedDate').addEventListener('input', said('signedDate'));
  attachments.addEventListener('input', () => {
    const lines = attachments.value.split('\n').map((line) => line.trim());
    desk.editor.change(
      (draft) => ({ ...draft, attachments: lines.filter((line) => line !== '') }),
      'attachments',
    );
  });
  const write = async (form: Form) => {
    const draft = desk.editor.draft();
    const { fileName } = await import('../export/file-name.ts');
    const named = (ending: string) => fileName(titleOf(draft), ending);
    if (form === 'print') {
      print();
      return;
    }
    if (form === 'csv') {
      const { tasksToCsv } = await import('../export/tasks-to-csv.ts');
      const { readTasks } = await import('../export/read-tasks.ts');
      saveFile(named('任务表.csv'), tasksToCsv(draft.tasks ?? readTasks(draft)));
      desk.say('任务表存成了 CSV');
      return;
    }
    const { composeDocument } = await import('../export/compose-document.ts');
    const options = {
      sources: field('sources').checked,
      tasks: field('tasks').checked,
      site: siteOrigin(),
    };
    const composed = composeDocument(draft, options);
    if (form === 'docx') {
      const { docxType, toDocx } = await import('../export/to-docx.ts');
      saveFile(named('docx'), new Blob([await toDocx(composed)], { type: docxType }));
      desk.say('存成了 Word 文件');
    } else if (form === 'md') {
      const { toMarkdown } = await import('../export/to-markdown.ts');
      saveFile(named('md'), await toMarkdown(composed));
      desk.say('存成了 Markdown 文件');
    } else {
      const { toPlainText } = await import('../export/to-plain-text.ts');
      if (form === 'txt') saveFile(named('txt'), toPlainText(composed));
      const done = form === 'txt' || (await copyText(toPlainText(composed)));
      desk.say(form === 'txt' ? '存成了文本文件' : done ? '全文已复制' : '未能复制');
    }
  };
  const ask = async (form: Form) => {
    try {
      if (await allSeen(desk, seen)) await write(form);
    } catch (error) {
      desk.say(`未能导出：${(error as Error).message}`);
    }
  };
  for (const button of desk.page.querySelectorAll<HTMLButtonElement>('[data-export]'))
    button.addEventListener('click', () => void ask(button.dataset.export as Form));
  for (const button of desk.page.querySelectorAll('[data-save-file]'))
    button.addEventListener('click', async () => {
      const { fileName } = await import('../export/file-name.ts');
      const draft = desk.editor.draft();
      saveFile(fileName(titleOf(draft), draftEnding), printDraftFile(draft));
      desk.say('存成了文件，可在别的电脑上打开');
    });
  return {
    show() {
      const draft = desk.editor.draft();
      const set = (input: HTMLInputElement | HTMLTextAreaElement, value: string) => {
        if (document.activeElement !== input) input.value = value;
      };
      set(field('signedBy'), draft.signedBy ?? '');
      field('signedBy').placeholder = draft.fills.unit ?? '单位名称';
      set(field('signedDate'), draft.signedDate ?? '');
      set(attachments, draft.attachments.join('\n'));
    },
  };
}

/** Shows what is left over, not filled or not checked; true where there is nothing, or the reader has seen it and goes on. */
async function allSeen(desk: Desk, dialog: HTMLDialogElement): Promise<boolean> {
  const body = findElement(dialog, '[data-body]', HTMLElement);
  const change: Desk['editor']['change'] = (...what) => {
    const done = desk.editor.change(...what);
    void draw();
    return done;
  };
  const inside: Desk = {
    ...desk,
    goTo: closing(dialog, desk.goTo),
    editor: { ...desk.editor, change },
  };
  /** How many there are to be seen; a check that could not be made is one. */
  const draw = async (): Promise<number> => {
    const checked = await desk.check();
    const leftovers = checked?.leftovers ?? [];
    const draft = desk.editor.draft();
    const empty = countUnfilled(draft);
    const open = leftovers.length + empty + (checked ? 0 : 1);
    const parts = [
      !checked && makeElement('h3', {}, '残留检查没有做成，别家的名字、年份和数请自己看一遍'),
      leftovers.length > 0 && makeElement('h3', {}, `${leftovers.length} 处像是别家留下的`),
      leftovers.length > 0 && makeElement('ul', {}, ...checkRows(leftovers, draft, inside)),
      empty > 0 && makeElement('h3', {}, `${empty} 处空没有填`),
      empty > 0 && makeElement('ul', {}, ...emptyRows(draft, inside)),
      open === 0 && '都处理好了。',
    ];
    keepFocus(body, () => body.replaceChildren(...parts.filter((part) => part !== false)));
    return open;
  };
  if ((await draw()) === 0) return true;
  dialog.returnValue = '';
  dialog.showModal();
  await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }));
  return dialog.returnValue === 'go';
}

function emptyRows(draft: Draft, desk: Desk): HTMLElement[] {
  const fields = gatherGaps(draft).filter(({ value }) => value === '');
  return fields.flatMap(({ places, was }) =>
    places.map((place) => {
      const go = actButton('去填', () => desk.goTo(place.block, place.start, place.end));
      return makeElement('li', {}, placeText(place, was), makeElement('span', { class: 'do' }, go));
    }),
  );
}

function closing(dialog: HTMLDialogElement, goTo: Desk['goTo']): Desk['goTo'] {
  return (...place) => {
    dialog.close();
    goTo(...place);
  };
}
