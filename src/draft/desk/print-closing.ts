/** What stands below the text on paper: attachments, who signs, the date; the task table and the sources where they are wanted. */
import { siteOrigin } from '../../from-files/cited-address.ts';
import { makeElement } from '../../search/make-element.ts';
import type { ExportDocument } from '../export/compose-document.ts';
import { taskColumns } from '../export/task-columns.ts';
import type { Desk, Panel } from './desk.ts';

/** `wanted` are the boxes that say what goes out beside the text. */
export function printClosing(
  root: HTMLElement,
  desk: Desk,
  wanted: { readonly tasks: HTMLInputElement; readonly sources: HTMLInputElement },
): Panel {
  const show = async () => {
    const [{ composeDocument, spanText }, { attachmentLines, sourceLine }] = await Promise.all([
      import('../export/compose-document.ts'),
      import('../export/to-plain-text.ts'),
    ]);
    const { attachments, signedBy, signedDate, ...rest } = composeDocument(desk.editor.draft(), {
      tasks: wanted.tasks.checked,
      sources: wanted.sources.checked,
      site: siteOrigin(),
    });
    const signed = [spanText(signedBy), signedDate].filter((line) => line !== '');
    root.replaceChildren(
      ...attachmentLines(attachments).map((line) => makeElement('p', {}, line)),
      ...signed.map((line) => makeElement('p', { class: 'end' }, line)),
      ...taskTable(rest.tasks, attachments),
      ...sourceList(rest.sources.map((source) => sourceLine(source) + (source.url ?? ''))),
    );
    root.hidden = root.childElementCount === 0;
  };
  for (const box of Object.values(wanted)) box.addEventListener('change', () => void show());
  return { show };
}

function taskTable(tasks: ExportDocument['tasks'], attachments: readonly string[]): HTMLElement[] {
  if (!tasks) return [];
  const { rows, attachment } = tasks;
  const heads = taskColumns.map(({ name }) => makeElement('th', { scope: 'col' }, name));
  const lines = rows.map((row) =>
    makeElement('tr', {}, ...taskColumns.map(({ key }) => makeElement('td', {}, row[key]))),
  );
  const number = attachments.length > 1 ? `${attachment + 1}` : '';
  return [
    makeElement('p', { class: 'annex' }, `附件${number}　${attachments[attachment]}`),
    makeElement(
      'table',
      { class: 'tbl' },
      makeElement('thead', {}, makeElement('tr', {}, ...heads)),
      makeElement('tbody', {}, ...lines),
    ),
  ];
}

function sourceList(lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return [];
  return [
    makeElement('p', { class: 'annex' }, '资料来源'),
    ...lines.map((line, at) => makeElement('p', { class: 'source' }, `${at + 1}. ${line}`)),
  ];
}
