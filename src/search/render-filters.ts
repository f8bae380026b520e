/** The filter column: a box a value with a live count. Built once, then only its counts change, so focus stays where it is. */
import { facetGroups, facetNames, isNarrowed } from './facets.ts';
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
  const built = new Map<FacetGroup, Group>();
  const groups = makeElement('div', {});
  const clear = makeElement('button', { class: 'lnk', type: 'button', 'data-clear': true }, '清除筛选');
  const chosen = makeElement('span', { class: 'note' });
  const summary = makeElement('summary', {}, '筛选', chosen);
  const details = makeElement('details', { class: 'filters' }, summary, groups, clear);
  // Where there is room beside the results the column stands open; elsewhere it is one folded line.
  details.open = matchMedia('(min-width: 60.01rem)').matches;
  form.append(details);
  form.addEventListener('change', () => choose(readSelection(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    choose({});
    groups.querySelector('input')?.focus();
  });
  return {
    update(facets, selection) {
      for (const [name, values] of facets) {
        let group = built.get(name);
        if (!group) {
          group = mountGroup(groups, name, values);
          built.set(name, group);
        }
        group.update(values);
      }
      const values = facetNames.flatMap((name) => selection[name] ?? []);
      chosen.textContent = values.length > 0 ? values.join('、') : '主题、机构、年份';
      clear.hidden = !isNarrowed(selection);
      form.hidden = facets.size === 0;
    },
    hide: () => void (form.hidden = true),
  };
}

/** One group. A value without plans is left out unless it is chosen or was just let go; long groups unfold. */
function mountGroup(column: HTMLElement, name: FacetGroup, values: readonly FacetCount[]): Group {
  const field = makeElement('fieldset', {}, makeElement('legend', {}, facetGroups[name]));
  const boxes = values.map(({ value }) => {
    const input = makeElement('input', { type: 'checkbox', name, value });
    const count = makeElement('span', { class: 'num' });
    const label = makeElement('label', {}, input, makeElement('span', {}, value), count);
    field.append(label);
    return { value, input, count, label };
  });
  const unfold = makeElement('button', { class: 'lnk', type: 'button', 'aria-expanded': 'false' });
  field.append(unfold);
  column.append(field);
  let isOpen = false;
  let shown = values;

  const update = (counts: readonly FacetCount[]) => {
    shown = counts;
    const byValue = new Map(counts.map((count) => [count.value, count]));
    const open = openSet(name, counts);
    let known = 0;
    let folded = 0;
    for (const { value, input, count, label } of boxes) {
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
    unfold.ariaExpanded = String(isOpen);
  };
  unfold.addEventListener('click', () => {
    const first = boxes.find(({ label }) => label.hidden && !label.querySelector(':disabled'));
    isOpen = !isOpen;
    update(shown);
    if (isOpen) first?.input.focus();
  });
  return { update };
}

/** Values that are not folded: those of most plans; of years the latest. */
function openSet(name: FacetGroup, counts: readonly FacetCount[]): ReadonlySet<string> {
  const known = counts.filter(({ count }) => count > 0);
  const ranked = name === 'year' ? known : known.toSorted((a, b) => b.count - a.count);
  return new Set(ranked.slice(0, openValues).map(({ value }) => value));
}

function readSelection(form: HTMLFormElement): Selection {
  const data = new FormData(form);
  const chosen = facetNames.map((name) => [name, data.getAll(name).map(String)] as const);
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}
