/** What is asked, as the field and the form under it say it. */
import { describeAdditions } from './describe-request.ts';
import type { FacetGroup, Selection } from './facets.ts';
import { findElement } from './find-element.ts';
import { longestText, widestWithin } from './page-address.ts';
import { hasAdditions } from './request.ts';
import type { Scope, SearchRequest } from './request.ts';
import { watchTyping } from './watch-typing.ts';

export interface FormEvents {
  /** A key was pressed. */
  typed(): void;
  /** The reader says that this is what is asked. */
  asked(): void;
  /** The reader has left a field. */
  left(): void;
}

export interface SearchForm {
  /** What the form says; a filter it has no say in stays as in `selection`. */
  read(selection: Selection): SearchRequest;
  /** Shows a request. */
  fill(request: SearchRequest): void;
  /** Says in words what is asked and shows the filters, but leaves alone what is being typed. */
  say(request: SearchRequest): void;
  /** Whether something is being composed from keys in one of the fields. */
  isComposing(): boolean;
}

const phraseFields = ['all', 'any', 'none'] as const;
/** Filters that the form offers as well, one value each. */
const filterFields = ['topic', 'function'] as const satisfies readonly FacetGroup[];

/** Mounts the field and the form of `root`. */
export function mountSearchForm(root: HTMLElement, on: FormEvents): SearchForm {
  const ask = findElement(root, '[data-ask]', HTMLFormElement);
  const field = findElement(ask, 'input', HTMLInputElement);
  const form = findElement(root, '[data-conditions]', HTMLFormElement);
  const details = findElement(form, 'details', HTMLDetailsElement);
  const said = findElement(form, '[data-conditions-said]', HTMLElement);
  const clear = findElement(form, '[data-conditions-clear]', HTMLButtonElement);
  const input = (name: string) => findElement(form, `[name="${name}"]`, HTMLInputElement);
  const select = (name: string) => findElement(form, `[name="${name}"]`, HTMLSelectElement);
  const phrases = phraseFields.map((name) => [name, input(name)] as const);
  const within = input('within');
  const scope = select('scope');
  const filters = filterFields.map((name) => [name, select(name)] as const);
  let isFirst = true;

  const typing = [field, ...phrases.map(([, it]) => it)].map((it) => {
    it.addEventListener('blur', on.left);
    return watchTyping(it, on.typed);
  });
  const isComposing = () => typing.some((isTyping) => isTyping());
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isComposing()) on.asked();
  };
  ask.addEventListener('submit', submit);
  form.addEventListener('submit', submit);
  for (const it of [scope, within, ...filters.map(([, it]) => it)]) it.addEventListener('change', on.asked);
  clear.addEventListener('click', () => {
    for (const [, it] of phrases) it.value = '';
    within.value = '';
    scope.value = 'plan';
    on.asked();
    phrases[0][1].focus();
  });

  function say(request: SearchRequest): void {
    for (const [name, it] of filters) choose(it, request.selection[name] ?? []);
    said.textContent = describeAdditions(request) || '也要有、不要有、同一句、相距几字';
    clear.hidden = !hasAdditions(request);
    if (isFirst) details.open = hasAdditions(request);
    isFirst = false;
  }

  return {
    read(selection) {
      const [all, any, none] = phrases.map(([, { value }]) => value.trim());
      const limit = within.valueAsNumber;
      // A select without a value of its own stands for several, which were chosen elsewhere.
      const chosen = filters.flatMap(([name, { value, selectedOptions }]) =>
        selectedOptions[0]?.dataset.several ? [] : [[name, value ? [value] : undefined] as const],
      );
      return {
        query: field.value.trim().slice(0, longestText),
        all,
        any,
        none,
        scope: scope.value as Scope,
        within: Number.isInteger(limit) && limit >= 0 && limit <= widestWithin ? limit : undefined,
        selection: { ...selection, ...Object.fromEntries(chosen) },
      };
    },
    fill(request) {
      const set = (it: HTMLInputElement, value: string) => {
        if (it.value.trim() !== value) it.value = value;
      };
      set(field, request.query);
      for (const [name, it] of phrases) set(it, request[name]);
      set(within, request.within?.toString() ?? '');
      scope.value = request.scope;
      say(request);
    },
    say,
    isComposing,
  };
}

/** Shows what is chosen in a select of one value; several stand as an option of their own. */
function choose(select: HTMLSelectElement, values: readonly string[]): void {
  const several = select.querySelector<HTMLOptionElement>('[data-several]');
  several?.remove();
  const isKnown = values.length === 0 || [...select.options].some(({ value }) => value === values[0]);
  if (values.length < 2 && isKnown) {
    select.value = values[0] ?? '';
    return;
  }
  const option = new Option(values.length > 1 ? `已选 ${values.length} 项` : values[0], '', true, true);
  option.dataset.several = 'true';
  select.append(option);
}
