/** The filter column: a box a value with a live count. Boxes are made once, then only their counts change, so focus stays where it is. */
import { facetGroups, facetNames } from './facets.ts';
import type { FacetCount, FacetGroup, Selection } from './facets.ts';
import { makeElement } from './make-element.ts';

export interface FilterColumn {
  /** Shows these counts. */
  update(facets: ReadonlyMap<FacetGroup, readonly FacetCount[]>, selection: Selection): void;
  /** Takes the column away while there is nothing to narrow. */
  hide(): void;
}

/** Values of a group that are shown at once; the others unfold. */
const openValues = 8;

interface Group {
  update(values: readonly FacetCount[]): void;
}

/** Puts the column into `form`, which is hidden until there is something to choose. */
export function mountFilters(form: HTMLFormElement, choose: (selection: Selection) => void): FilterColumn {
  const groups = makeElement('div', {});
  const chosen = makeElement('span', { class: 'note' });
  const summary = makeElement('summary', {}, '筛选', chosen);
  const uncounted = makeElement(
    'p',
    { class: 'note', hidden: true },
    '计划多，主题、位置与功能不先统计；在“精确条件”里选一项就会算出来。',
  );
  const details = makeElement('details', { class: 'filters' }, summary, uncounted, groups);
  const built = facetNames.map((name) => [name, mountGroup(groups, name)] as const);
  // Where there is room beside the results the column stands open; elsewhere it is one folded line.
  details.open = matchMedia('(min-width: 60.01rem)').matches;
  form.append(details);
  form.addEventListener('change', () => choose(readSelection(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
  return {
    update(facets, selection) {
      for (const [name, group] of built) group.update(facets.get(name) ?? []);
      const values = facetNames.flatMap((name) => selection[name] ?? []);
      chosen.textContent = values.length > 0 ? values.join('、') : '主题、机构、年份';
      uncounted.hidden = facets.has('topic');
      form.hidden = facets.size === 0;
    },
    hide: () => void (form.hidden = true),
  };
}

interface Box {
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly label: HTMLElement;
}

/** One group. A value without plans is left out unless it is chosen or was just let go; long groups unfold. */
function mountGroup(column: HTMLElement, name: FacetGroup): Group {
  const unfold = makeElement('button', { class: 'lnk', type: 'button', 'aria-expanded': 'false' });
  const list = makeElement('div', {});
  const field = makeElement('fieldset', {}, makeElement('legend', {}, facetGroups[name]), list, unfold);
  column.append(field);
  const boxes = new Map<string, Box>();
  let isOpen = false;
  let shown: readonly FacetCount[] = [];

  const makeBox = (value: string): Box => {
    const input = makeElement('input', { type: 'checkbox', name, value });
    const count = makeElement('span', { class: 'num' });
    const label = makeElement('label', {}, input, makeElement('span', {}, value), ' ', count);
    boxes.set(value, { input, count, label });
    return { input, count, label };
  };
  const update = (counts: readonly FacetCount[]) => {
    shown = counts;
    const byValue = new Map(counts.map((count) => [count.value, count]));
    const open = openSet(name, counts);
    // Moving the box that has the focus would take the focus away, so then all stay where they are.
    const inOrder = counts.map(({ value }) => (boxes.get(value) ?? makeBox(value)).label);
    if (!list.contains(document.activeElement)) list.append(...inOrder);
    else list.append(...inOrder.filter((label) => !label.isConnected));
    let known = 0;
    let folded = 0;
    for (const [value, { input, count, label }] of boxes) {
      const { count: plans = 0, chosen = false } = byValue.get(value) ?? {};
      input.checked = chosen;
      input.disabled = plans === 0 && !chosen && input !== document.activeElement;
      count.textContent = String(plans);
      const isEmpty = input.disabled;
      const isFolded = !isEmpty && !open.has(value) && !chosen && input !== document.activeElement;
      label.hidden = isEmpty || (isFolded && !isOpen);
      if (!isEmpty) known++;
      if (isFolded) folded++;
    }
    field.hidden = known === 0;
    unfold.hidden = folded === 0;
    unfold.textContent = isOpen ? '收起' : `更多 ${folded} 项`;
    unfold.setAttribute('aria-expanded', String(isOpen));
  };
  unfold.addEventListener('click', () => {
    isOpen = !isOpen;
    const first = list.querySelector<HTMLInputElement>('[hidden] > input:enabled');
    update(shown);
    if (isOpen) first?.focus();
  });
  return { update };
}

/** Values that are not folded: those of most plans; of years the latest. */
function openSet(name: FacetGroup, counts: readonly FacetCount[]): ReadonlySet<string> {
  const known = counts.filter(({ count }) => count > 0);
  const ranked = name === 'year' ? known : [...known].sort((a, b) => b.count - a.count);
  return new Set(ranked.slice(0, openValues).map(({ value }) => value));
}

function readSelection(form: HTMLFormElement): Selection {
  const data = new FormData(form);
  const chosen = facetNames.map((name) => [name, data.getAll(name).map(String)] as const);
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}
