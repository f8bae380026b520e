/** The task table: read off the text until a line of it is changed by hand. */
import { makeElement } from '../../search/make-element.ts';
import type { TaskRow } from '../draft.ts';
import { taskColumns } from '../export/task-columns.ts';
import { actButton } from './act-button.ts';
import { countOf } from './desk.ts';
import type { Desk, Panel } from './desk.ts';
import { keepFocus } from './keep-focus.ts';

export function taskPanel(root: HTMLElement, desk: Desk): Panel {
  const body = makeElement('tbody');
  const heads = taskColumns.map(({ name }) => makeElement('th', { scope: 'col' }, name));
  const head = makeElement('tr', {}, ...heads, makeElement('td', {}));
  const table = makeElement('table', { class: 'tbl stack' }, makeElement('thead', {}, head), body);
  const note = makeElement('p', { class: 'note' });
  const acts = makeElement('p', { class: 'acts' });
  const count = countOf(root);
  root.append(table, note, acts);
  const change: Change = (to, about) =>
    desk.editor.change((draft) => ({ ...draft, tasks: to(draft.tasks ?? rows) }), about);
  let rows: readonly TaskRow[] = [];
  return {
    async show() {
      const { readTasks } = await import('../export/read-tasks.ts');
      const draft = desk.editor.draft();
      rows = draft.tasks ?? readTasks(draft);
      if (count) count.textContent = `${rows.length}`;
      table.hidden = rows.length === 0;
      note.textContent = draft.tasks
        ? '表改过，不再随正文变。'
        : rows.length > 0
          ? '照正文里写明的部门、时限和指标列出，改动任一格后不再随正文变。'
          : '正文里写明了责任部门、时限或指标的事项，会列在这里。';
      keepFocus(root, () => {
        body.replaceChildren(...rows.map((row, at) => line(row, at, change)));
        acts.replaceChildren(
          actButton('加一行', () =>
            change((all) => [...all, { task: '', department: '', due: '', indicator: '' }]),
          ),
          draft.tasks
            ? actButton('照正文重列', () => desk.editor.change(({ tasks: _, ...rest }) => rest))
            : '',
        );
      });
    },
  };
}

type Change = (to: (rows: readonly TaskRow[]) => readonly TaskRow[], about?: string) => void;

function line(row: TaskRow, at: number, change: Change): HTMLElement {
  const cells = taskColumns.map(({ key, name }) => {
    const field = makeElement('textarea', {
      rows: '1',
      'aria-label': `第 ${at + 1} 行${name}`,
      'data-focus': `${key} ${at}`,
    });
    field.value = row[key];
    field.addEventListener('input', () => {
      change((rows) => rows.map((it, i) => (i === at ? { ...it, [key]: field.value } : it)), `${key} ${at}`);
    });
    return makeElement('td', { 'data-l': name }, field);
  });
  const remove = actButton('删去', () => change((rows) => rows.filter((_, i) => i !== at)));
  return makeElement('tr', {}, ...cells, makeElement('td', {}, remove));
}
