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

/** Puts the column into `form`, which is hidden until there is something to choose. */
export function mountFilters(form: HTMLFormElement, choose: (selection: Selection) => void): FilterColumn {
  const boxes = new Map<string, { input: HTMLInputElement; count: HTMLElement; label: HTMLElement }>();
  const groups = makeElement('div', {});
  const clear = makeElement('button', { class: 'lnk', type: 'button', 'data-clear': true }, '清除筛选');
  const details = makeElement(
    'details',
    { class: 'filters' },
    makeElement('summary', {}, '筛选', makeElement('span', { class: 'note' }, '主题、机构、年份')),
    groups,
    clear,
  );
  // Where there is room the column stands open; on a narrow screen it is one folded line.
  details.open = matchMedia('(min-width: 40.01rem)').matches;
  form.append(details);
  form.addEventListener('change', () => choose(readSelection(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    choose({});
    boxes.values().next().value?.input.focus();
  });

  const build = (facets: ReadonlyMap<FacetGroup, readonly FacetCount[]>) => {
    for (const [name, values] of facets) {
      const field = makeElement('fieldset', {}, makeElement('legend', {}, facetGroups[name]));
      for (const { value } of values) {
        const input = makeElement('input', { type: 'checkbox', name, value });
        const count = makeElement('span', { class: 'num' });
        const label = makeElement('label', {}, input, makeElement('span', {}, value), count);
        boxes.set(`${name}/${value}`, { input, count, label });
        field.append(label);
      }
      groups.append(field);
    }
  };
  return {
    update(facets, selection) {
      if (boxes.size === 0) build(facets);
      for (const [name, values] of facets) {
        for (const { value, count, chosen } of values) {
          const box = boxes.get(`${name}/${value}`);
          if (!box) continue;
          box.input.checked = chosen;
          box.input.disabled = count === 0 && !chosen;
          box.label.classList.toggle('off', box.input.disabled);
          box.count.textContent = String(count);
        }
      }
      clear.hidden = !isNarrowed(selection);
      form.hidden = facets.size === 0;
    },
    hide: () => void (form.hidden = true),
  };
}

function readSelection(form: HTMLFormElement): Selection {
  const data = new FormData(form);
  const chosen = facetNames.map((name) => [name, data.getAll(name).map(String)] as const);
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}
