/** The comparison page: follows the address, fetches the outlines, draws the table and lets the reader change it. */
import { findElement } from '../search/find-element.ts';
import { alignOutlines, isDifferent, kindOf } from './align-outlines.ts';
import { mountActs } from './compare-acts.ts';
import { readCompareAddress, writeCompareAddress } from './compare-address.ts';
import type { CompareAddress } from './compare-address.ts';
import { openFiles } from './compare-files.ts';
import { nearestPlans } from './nearest-plans.ts';
import { labelsOf, ownId } from './outline-files.ts';
import type { ListedPlan, PlanKind, PlanOutline } from './outline-files.ts';
import { keepOwn, mountOwnOutline, readOwn } from './own-outline.ts';
import type { PlanPicker } from './plan-picker.ts';
import { addressNotes, kindName, ownNotes, renderNearest } from './render-notes.ts';
import { renderFailure, renderFrame } from './render-frame.ts';
import { renderTable } from './render-table.ts';
import { mostPlans } from './most-plans.ts';

/** Near plans that are listed, and put beside one's own outline where none was chosen. */
const nearListed = 5;
const nearCompared = 2;

/** Mounts the page; `root` says in `data-files` where the files are. */
export function mountCompare(root: HTMLElement): void {
  const region = findElement(root, '[data-view]', HTMLElement);
  const intro = findElement(root, '[data-intro]', HTMLElement);
  const status = findElement(root, '[data-status]', HTMLElement);
  const files = openFiles(root.dataset.files ?? '');
  const line = findElement(root, '[data-acts]', HTMLElement);
  const acts = mountActs(line, {
    order: (order) => go({ ...address, order }),
    different: (different) => go({ ...address, different }),
    add: (opener) =>
      void pick('添加一份', opener, (id) => go({ ...address, ids: [...shownIds(), id] }, true)),
  });
  let picker: PlanPicker | undefined;
  let address: CompareAddress = readCompareAddress('');
  let own = readOwn();
  let shown: readonly PlanOutline[] = [];
  /** Counts what was asked for: what comes late is dropped. */
  let asked = 0;

  const shownIds = () => shown.filter(({ id }) => id !== ownId).map(({ id }) => id);

  function go(next: CompareAddress, focus = false): void {
    const path = location.pathname + writeCompareAddress(next);
    if (path !== location.pathname + location.search) history.pushState(null, '', path);
    address = next;
    void update(focus);
  }

  async function update(focus = false): Promise<void> {
    const current = ++asked;
    picker?.close();
    const isEmpty = address.ids.length === 0 && !own;
    intro.hidden = !isEmpty;
    region.hidden = isEmpty;
    if (isEmpty) {
      shown = [];
      if (focus) intro.querySelector('a')?.focus();
      return acts.hide();
    }
    region.setAttribute('aria-busy', 'true');
    try {
      const room = own ? mostPlans - 1 : mostPlans;
      const [{ kinds }, found] = await Promise.all([files.kinds(), files.outlines(address.ids)]);
      if (current !== asked) return;
      const plans = found.slice(0, room);
      const unknown = address.ids.filter((id) => !found.some((outline) => outline.id === id));
      shown = own ? [own, ...plans] : plans;
      draw(kindOf(plans, kinds), addressNotes(unknown, found.length - plans.length));
      if (focus) region.focus();
      if (plans.length < 2 || own) await showNearest(current);
    } catch (error) {
      if (current !== asked) return;
      console.error(error);
      region.replaceChildren(renderFailure(() => void update(true)));
      status.textContent = '';
    } finally {
      if (current === asked) region.removeAttribute('aria-busy');
    }
  }

  function draw(kind: PlanKind, notes: readonly string[]): void {
    const all = shown.length > 0 ? alignOutlines(shown, kind, address.order) : [];
    const rows = address.different ? all.filter(isDifferent) : all;
    const plans = shown.filter(({ id }) => id !== ownId);
    const said = own ? ownNotes(own, plans, kind) : [];
    const table = renderTable(shown, rows, kind, {
      swap: (outline, opener) =>
        void pick(`换下《${outline.title}》，改比`, opener, (id) =>
          go({ ...address, ids: shownIds().map((it) => (it === outline.id ? id : it)) }, true),
        ),
      remove: ({ id }) => {
        if (id === ownId) keepOwn((own = undefined));
        go({ ...address, ids: shownIds().filter((it) => it !== id) }, true);
      },
    });
    region.replaceChildren(
      renderFrame(table, rows.length, { notes, said, kind: `${kind.texts} 份${kindName(kind)}` }),
    );
    acts.show(address, shown, rows, kind);
    status.textContent = `并排 ${shown.length} 份，${rows.length} 个部分`;
  }

  /** Opens the field to choose a plan, which comes when it is first wanted. */
  async function pick(label: string, opener: HTMLElement, choose: (id: string) => void): Promise<void> {
    const { planPicker } = await import('./plan-picker.ts');
    if (!picker) line.after((picker = planPicker(likely)).element);
    picker.open(label, opener, choose);
  }

  /** All plans but those that are shown, those built alike first. */
  async function likely(): Promise<readonly ListedPlan[]> {
    const file = await files.plans();
    const but = new Set(shownIds());
    const near = nearestPlans(
      shown.flatMap((outline) => [...labelsOf(outline)]),
      file,
      file.plans.length,
      but,
    );
    const first = new Set(near.map(({ plan }) => plan));
    return [...first, ...file.plans.filter((plan) => !first.has(plan) && !but.has(plan[0]))];
  }

  async function showNearest(current: number): Promise<void> {
    const [outline] = shown;
    if (!outline) return;
    const near = nearestPlans(labelsOf(outline), await files.plans(), nearListed, new Set(shownIds()));
    if (current !== asked || near.length === 0) return;
    region.append(renderNearest(near, (id) => go({ ...address, ids: [...shownIds(), id] }, true)));
  }

  const form = findElement(root, '[data-own]', HTMLFormElement);
  mountOwnOutline(form, files, async (outline) => {
    keepOwn((own = outline));
    if (address.ids.length > 0) return update(true);
    const near = nearestPlans(labelsOf(outline), await files.plans(), nearCompared);
    go({ ...address, ids: near.map(({ plan: [id] }) => id) }, true);
  });
  for (const hidden of root.querySelectorAll<HTMLElement>('[data-scripted]')) hidden.hidden = false;
  const read = () => {
    address = readCompareAddress(location.search);
    void update();
  };
  addEventListener('popstate', read);
  read();
}
