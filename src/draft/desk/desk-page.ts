/** The drafting desk: opens the draft that was last worked on, and keeps text and panels in step. */
import { findElement } from '../../search/find-element.ts';
import { newDraft } from '../change-draft.ts';
import type { Draft } from '../draft.ts';
import { openEditor } from '../editor/open-editor.ts';
import { readDraft, readDrafts } from '../store.ts';
import { checkPanel } from './check-panel.ts';
import { openChecks } from './checks.ts';
import type { Checked, Desk, Panel } from './desk.ts';
import { draftsDialog, titleOf } from './drafts-dialog.ts';
import { exportPanel } from './export-panel.ts';
import { fillPanel } from './fill-panel.ts';
import { foldPanels } from './fold-panels.ts';
import { keepUnsaved, startKeeping } from './keep-drafts.ts';
import { outlinePanel } from './outline-panel.ts';
import { overlapPanel } from './overlap-panel.ts';
import { partsPanel } from './parts-panel.ts';
import { printClosing } from './print-closing.ts';
import { taskPanel } from './task-panel.ts';
import { tools } from './tools.ts';
import { trayPanel } from './tray-panel.ts';

/** Panels follow the text when typing has paused this long, ms. */
const pause = 250;
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
  const first = (await firstDraft()) ?? newDraft('', new Date().toISOString());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(), pause);
  };
  const editor = openEditor(part('text'), first, {
    onChange: () => {
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
  const check = async (): Promise<Checked> => {
    try {
      return await checks.run(editor.draft());
    } catch {
      say('检查要用的资料没有取到，请检查网络后再试');
      return { leftovers: [], slips: [] };
    }
  };
  const desk: Desk = { page, editor, say, check, fill: (key) => fill.focus(key) };
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
    printClosing(findElement(page, '[data-closing]', HTMLElement), desk),
    { show: async () => mark(await check()) },
  );
  const mark = ({ leftovers, slips }: Checked) =>
    editor.mark([
      ...leftovers.map((finding) => ({ ...finding, mark: 'left' as const })),
      ...slips.map((finding) => ({ ...finding, mark: 'proof' as const })),
    ]);
  const name = () => {
    document.title = `${titleOf(editor.draft())} · 初稿 · 计库`;
  };
  const show = () => {
    for (const panel of panels) void panel.show?.();
    name();
  };
  const keeper = startKeeping(
    editor,
    ({ state, text }) => {
      if (state === 'failed' && kept.dataset.state !== state) say(text);
      kept.textContent = text;
      kept.dataset.state = state;
      if (state === 'kept') remember(editor.draft().id);
    },
    say,
  );
  const drafts = draftsDialog(
    dialog('drafts'),
    () => editor.draft().id,
    async (draft) => {
      await keeper.flush();
      editor.load(draft);
      remember(draft.id);
      keeper.touch();
      show();
      say(`打开了“${titleOf(draft)}”`);
    },
    say,
  );
  findElement(page, '[data-open-drafts]', HTMLElement).addEventListener('click', drafts.open);
  remember(first.id);
  foldPanels(page);
  show();
  findElement(page, '[data-wait]', HTMLElement).hidden = true;
  for (const it of page.querySelectorAll<HTMLElement>('[data-scripted]')) it.hidden = false;
  page.dataset.state = 'ready';
}

/** The draft the address names, else what could not be kept when the page went, else the one changed last. */
async function firstDraft(): Promise<Draft | undefined> {
  try {
    const unsaved = await keepUnsaved();
    const named = new URLSearchParams(location.search).get('id');
    const found = named === null ? undefined : await readDraft(named);
    return (unsaved?.id === named ? unsaved : found) ?? unsaved ?? (await readDrafts())[0];
  } catch {
    return undefined;
  }
}

/** A reload opens the same draft. */
function remember(id: string): void {
  const address = new URL(location.href);
  address.searchParams.set('id', id);
  history.replaceState(history.state, '', address);
}
