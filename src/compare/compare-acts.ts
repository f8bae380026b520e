/** What can be done with the comparison as a whole: order, filter, add, unfold, save, print. */
import { findElement } from '../search/find-element.ts';
import { saveFile } from '../lib/save-file.ts';
import { linkUrl } from '../from-files/link-url.ts';
import { draftUrl } from '../lib/urls.ts';
import { alignOutlines } from './align-outlines.ts';
import type { Row, RowOrder } from './align-outlines.ts';
import type { CompareAddress } from './compare-address.ts';
import type { PlanKind, PlanOutline } from './outline-files.ts';
import { tagsOf } from './render-table.ts';
import { mostPlans } from './most-plans.ts';

interface Actions {
  readonly order: (order: RowOrder) => void;
  readonly different: (different: boolean) => void;
  readonly add: (opener: HTMLElement) => void;
}

export interface CompareActs {
  hide(): void;
  show(address: CompareAddress, outlines: readonly PlanOutline[], rows: readonly Row[], kind: PlanKind): void;
}

/** Mounts the line of actions. */
export function mountActs(line: HTMLElement, actions: Actions): CompareActs {
  const order = findElement(line, '[data-order]', HTMLButtonElement);
  const different = findElement(line, '[data-different]', HTMLInputElement);
  const add = findElement(line, '[data-add]', HTMLButtonElement);
  const unfold = findElement(line, '[data-unfold]', HTMLButtonElement);
  const csv = findElement(line, '[data-csv]', HTMLButtonElement);
  const draft = findElement(line, '[data-draft]', HTMLButtonElement);
  let table:
    | { outlines: readonly PlanOutline[]; rows: readonly Row[]; kind: PlanKind; merged: readonly Row[] }
    | undefined;

  const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('.cmp details')];
  order.addEventListener('click', () =>
    actions.order(order.getAttribute('aria-pressed') === 'true' ? 'common' : 'first'),
  );
  different.addEventListener('change', () => actions.different(different.checked));
  add.addEventListener('click', () => actions.add(add));
  unfold.addEventListener('click', () => {
    const open = folds().some((fold) => !fold.open);
    for (const fold of folds()) fold.open = open;
    unfold.textContent = open ? '收起小标题' : '展开小标题';
  });
  csv.addEventListener('click', async () => {
    const { compareCsv } = await import('./compare-csv.ts');
    if (table) saveFile('提纲比较.csv', compareCsv(table.outlines, table.rows, table.kind));
  });
  draft.addEventListener('click', async () => {
    const { draftOfOutline, mergedHeadings } = await import('./merged-outline.ts');
    const { keepDraft } = await import('../draft/store.ts');
    try {
      const headings = mergedHeadings(table?.merged ?? []);
      const { id } = await keepDraft(draftOfOutline(headings, new Date().toISOString()));
      location.assign(linkUrl(draftUrl(id)));
    } catch {
      draft.textContent = '未能起草：浏览器不让本站存东西，或已存满';
    }
  });
  findElement(line, '[data-print]', HTMLButtonElement).addEventListener('click', () => print());

  return {
    hide: () => void (line.hidden = true),
    show(address, outlines, rows, kind) {
      table = { outlines, rows, kind, merged: alignOutlines(outlines, kind, 'first') };
      draft.hidden = rows.length === 0;
      line.hidden = false;
      order.hidden = outlines.length === 0;
      order.textContent = `按${tagsOf(outlines)[0]}的次序排`;
      order.setAttribute('aria-pressed', String(address.order === 'first'));
      different.checked = address.different;
      add.hidden = outlines.length >= mostPlans;
      unfold.hidden = folds().length === 0;
      unfold.textContent = '展开小标题';
      csv.hidden = rows.length === 0;
    },
  };
}
