/** Collects what is pointed at, or takes it out again, and says what became of it. */
import type { Snippet } from '../draft.ts';
import { collectedIds } from './collected.ts';
import { planOfPage, readPlace } from './place.ts';
import { pointedIds } from './pointed.ts';
import { readBlocks } from './read-blocks.ts';
import { changeTray } from './tray.ts';

/** Time after which “已收入” gives way to what a second click does. */
const backAfter = 2000;

/** Collects what the reader points at. */
export function collectPointed(): void {
  const ids = pointedIds();
  if (ids.length > 0) void collect(ids);
  else say('none');
}

/** Collects places, or takes them out where all are collected; the button that stands for them shows it. Never throws. */
export async function collect(
  ids: readonly string[],
  button = document.querySelector<HTMLElement>(`[data-collect="${ids[0]}"]`),
): Promise<void> {
  const isOut = ids.every((id) => collectedIds().has(id));
  let outcome = 'unread';
  try {
    const snippets = isOut ? [] : await readSnippets(ids, button);
    outcome = 'denied';
    await changeTray(snippets, isOut ? ids : []);
    outcome = isOut ? 'dropped' : 'kept';
  } catch (error) {
    if ((error as Error).name === 'QuotaExceededError') outcome = 'full';
  }
  const [said] = say(outcome).split('，');
  if (!button) return;
  button.ariaLabel = said;
  setTimeout(() => dispatchEvent(new Event('collected')), backAfter);
}

async function readSnippets(ids: readonly string[], button: HTMLElement | null): Promise<Snippet[]> {
  const shown = [...(button?.closest('li, section')?.querySelectorAll<HTMLElement>('[data-words]') ?? [])];
  const [kind, plan] = readPlace(ids[0]);
  const page = shown.length > 0 || plan === planOfPage() ? document : await openPlan(plan);
  // A millisecond apart: the tray is ordered by time.
  const now = Date.now();
  return ids.map((id, at) => ({
    id,
    kind,
    blocks: readBlocks(id, page, shown),
    collected: new Date(now + at).toISOString(),
  }));
}

async function openPlan(plan: string): Promise<Document> {
  const answer = await fetch(`${import.meta.env.BASE_URL}plans/${plan}/`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Says it at the top of the window and to screen readers, in words of the bar's; it goes with the next click or key. */
function say(outcome: string): string {
  const told = document.querySelector<HTMLElement>('[data-told]')!;
  const clear = () => (told.textContent = '');
  for (const name of ['pointerdown', 'keydown']) addEventListener(name, clear, { once: true });
  return (told.textContent = told.dataset[outcome]!.replace('#', `${collectedIds().size}`));
}
