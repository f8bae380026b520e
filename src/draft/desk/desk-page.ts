/** The drafting desk: opens the draft that was last worked on, and keeps text and panels in step. */
import { findElement } from '../../search/find-element.ts';
import { newDraft } from '../change-draft.ts';
import { tasksId } from '../check/finding.ts';
import { openEditor } from '../editor/open-editor.ts';
import { checkPanel } from './check-panel.ts';
import { openChecks } from './checks.ts';
import type { Desk, Panel } from './desk.ts';
import { draftsDialog, titleOf } from './drafts-dialog.ts';
import { exportPanel } from './export-panel.ts';
import { fillPanel } from './fill-panel.ts';
import { firstDraft } from './first-draft.ts';
import { foldPanels } from './fold-panels.ts';
import { startKeeping } from './keep-drafts.ts';
import { outlinePanel } from './outline-panel.ts';
import { overlapPanel } from './overlap-panel.ts';
import { partsPanel } from './parts-panel.ts';
import { printClosing } from './print-closing.ts';
import { taskPanel } from './task-panel.ts';
import { tools } from './tools.ts';
import { trayPanel } from './tray-panel.ts';

/** Panels follow the text when typing has paused this long, ms. */
const pause = 250;
/** Asked where neither the store nor a note takes the draft. */
const discarding = '正开着的这份没有存上，打开别的它就没有了。要先“存成文件”，请取消。';
/** What was done is told this long, ms. */
const told = 6000;

export async function startDesk(page: HTMLElement): Promise<void> {
  const part = (name: string) => findElement(page, `[data-part="${name}"]`, HTMLElement);
  const dialog = (name: string) => findElement(page, `[data-dialog="${name}"]`, HTMLDialogElement);
  const status = findElement(page, '[data-said]', HTMLElement);
  const kept = findElement(page, '[data-keeping]', HTMLElement);
  let fading: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    status.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => (status.textContent = ''), told);
  };
  const { knowledge = '', bundle = '', outlines = '' } = page.dataset;
  const found = await firstDraft();
  const first = found?.draft ?? newDraft('', new Date().toISOString());
  /** Counts what happened to the text. */
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(), pause);
  };
  const editor = openEditor(part('text'), first, {
    onChange: () => {
      changes += 1;
      keeper.touch();
      follow();
    },
    onMove: () => {
      for (const { moved } of panels) moved?.();
    },
    onSave: () => void keeper.flush(),
    onGap: (key) => fill.focus(key),
    onFinding: (finding) => (finding.mark === 'left' ? leftovers : slips).find(finding),
  });
  const checks = openChecks(knowledge);
  const check = () => checks.run(editor.draft()).catch(() => undefined);
  const goTo: Desk['goTo'] = (block, start, end) => {
    if (block !== tasksId) return editor.goTo(block, start, end);
    const tasks = part('tasks');
    tasks.closest('details')?.setAttribute('open', '');
    tasks.querySelector('textarea')?.focus();
  };
  const desk: Desk = { page, editor, say, check, goTo, fill: (key) => fill.focus(key) };
  const panels: Panel[] = [];
  const fill = fillPanel(part('fill'), desk);
  const leftovers = checkPanel(part('leftovers'), desk, {
    of: 'leftovers',
    none: '没有发现别家留下的名字、年份和数。',
  });
  const slips = checkPanel(part('slips'), desk, { of: 'slips', none: '标点和数字没有发现不妥。' });
  panels.push(
    tools(part('tools'), desk),
    outlinePanel(part('outline'), desk),
    partsPanel(part('parts'), desk, outlines),
    trayPanel(part('tray'), desk),
    fill,
    leftovers,
    slips,
    overlapPanel(part('overlap'), desk, bundle),
    taskPanel(part('tasks'), desk),
    exportPanel(part('export'), dialog('unseen'), desk),
    printClosing(findElement(page, '[data-closing]', HTMLElement), desk, {
      tasks: findElement(page, '[name="tasks"]', HTMLInputElement),
      sources: findElement(page, '[name="sources"]', HTMLInputElement),
    }),
    { show: () => mark() },
  );
  const mark = async () => {
    const at = changes;
    const { leftovers, slips } = (await check()) ?? { leftovers: [], slips: [] };
    // Those of an older text would be marked in the wrong places; the check runs again soon.
    if (at !== changes) return;
    editor.mark([
      ...leftovers.map((finding) => ({ ...finding, mark: 'left' as const })),
      ...slips.map((finding) => ({ ...finding, mark: 'proof' as const })),
    ]);
  };
  const name = () => {
    document.title = `${titleOf(editor.draft())} · 初稿 · 计库`;
  };
  const show = () => {
    changes += 1;
    for (const panel of panels) void panel.show?.();
    name();
  };
  const keeper = startKeeping(editor, {
    tell({ state, text }) {
      if (state === 'failed' && kept.dataset.state !== state) say(text);
      kept.textContent = text;
      kept.dataset.state = state;
      if (state === 'kept') remember(editor.draft().id);
    },
    say,
    onReplaced: show,
  });
  const drafts = draftsDialog(
    dialog('drafts'),
    outlines,
    () => editor.draft().id,
    async (draft) => {
      if (!(await keeper.release()) && !confirm(discarding)) return;
      editor.load(draft);
      remember(draft.id);
      keeper.touch();
      show();
      say(`打开了“${titleOf(draft)}”`);
    },
    say,
  );
  findElement(page, '[data-open-drafts]', HTMLElement).addEventListener('click', async () => {
    // The list shows them as they are kept, and what is copied is what is kept.
    await keeper.flush();
    drafts.open();
  });
  remember(first.id);
  foldPanels(page);
  show();
  if (found?.unkept) keeper.touch();
  if (found && found.copies > 0) say('上回没来得及存上的另存了一份，在“全部初稿”里');
  findElement(page, '[data-wait]', HTMLElement).hidden = true;
  for (const it of page.querySelectorAll<HTMLElement>('[data-scripted]')) it.hidden = false;
  page.dataset.state = 'ready';
}

/** A reload opens the same draft. */
function remember(id: string): void {
  const address = new URL(location.href);
  // Some browsers count how often this is done, and refuse.
  if (address.searchParams.get('id') === id) return;
  address.searchParams.set('id', id);
  history.replaceState(history.state, '', address);
}
