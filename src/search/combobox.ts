/**
 * The search field as an editable combobox with a list (WAI-ARIA Authoring Practices, manual selection): suggestions
 * while one types, the last searches where the field is empty. What is typed stays what Enter looks up until an option is chosen.
 */
import { linkUrl } from '../from-files/link-url.ts';
import { makeElement } from './make-element.ts';
import { matchSuggestions } from './match-suggestions.ts';
import { clearRecentSearches, keepSearch, readRecentSearches } from './recent-searches.ts';
import { renderOption, toOptions, toRecentOptions } from './suggestion-list.ts';
import type { Option } from './suggestion-list.ts';
import type { Suggestions } from './suggestions.ts';

// Who mounts a field needs both, and fetches one module.
export { loadSuggestions } from './suggestions.ts';

/** A mounted field. */
export interface Combobox {
  /** Shows what fits the field as it stands. */
  update(): void;
}

const mounted = new WeakMap<HTMLInputElement, Combobox>();

/**
 * Mounts the list on a field within a form; a second call gives the first one's handle. An option with a page opens it;
 * any other is put into the field and the form submitted, as is whatever one types: who listens for `submit` hears of both.
 * `load` gives the suggestions; where it rejects the field works without.
 */
export function mountCombobox(field: HTMLInputElement, load: () => Promise<Suggestions>): Combobox {
  const known = mounted.get(field);
  if (known) return known;
  const list = makeElement('ul', { id: `${field.id}-list`, role: 'listbox', 'aria-label': '建议' });
  const clear = makeElement('button', { class: 'suggest-clear', type: 'button', hidden: true }, '清除记录');
  const panel = makeElement('div', { class: 'suggest', hidden: true }, list, clear);
  const status = makeElement('span', { class: 'sr', 'aria-live': 'polite' });
  field.after(panel, status);

  let options: readonly Option[] = [];
  let active = -1;
  /** Counts what the list was asked for: an answer that comes when something else was asked is dropped. */
  let asked = 0;
  let isComposing = false;
  let isClearing = false;

  async function update(): Promise<void> {
    const query = field.value.trim();
    // Earlier searches are no answer to what is typed, also while its own are on the way.
    if (query !== '' && !clear.hidden) close();
    const own = ++asked;
    if (query === '') return show(toRecentOptions(readRecentSearches()), true);
    const suggestions = await load().catch(() => undefined);
    if (own !== asked || suggestions === undefined || document.activeElement !== field) return;
    show(toOptions(matchSuggestions(query, suggestions)), false);
  }

  function show(shown: readonly Option[], areRecent: boolean): void {
    if (shown.length === 0) return close();
    options = shown;
    list.replaceChildren(...options.map((option, at) => renderOption(option, `${field.id}-option-${at}`)));
    clear.hidden = !areRecent;
    panel.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    status.textContent = areRecent ? `查过 ${options.length} 次` : `${options.length} 条建议`;
    activate(-1);
  }

  function close(): void {
    asked += 1;
    options = [];
    panel.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    status.textContent = '';
    activate(-1);
  }

  /** Makes an option the active one; -1 for none. */
  function activate(at: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = list.children[at];
    if (at < 0 || !option) return field.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  async function move(step: 1 | -1): Promise<void> {
    if (panel.hidden) await update();
    if (options.length === 0) return;
    const from = active < 0 && step < 0 ? 0 : active;
    activate((from + step + options.length) % options.length);
  }

  function choose({ text, url }: Option): void {
    close();
    if (url !== undefined) {
      // The page may be this one, at another place: the field must not stay in the way.
      field.blur();
      return location.assign(linkUrl(url));
    }
    field.value = text;
    field.form?.requestSubmit();
  }

  /** Empties the field as typing would. */
  function empty(): void {
    isClearing = true;
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    isClearing = false;
  }

  field.addEventListener('keydown', (event) => {
    // Keys that an input method takes are not for the list; 229 is how some browsers say so.
    if (isComposing || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!event.altKey) return void move(event.key === 'ArrowDown' ? 1 : -1);
        return event.key === 'ArrowDown' ? void update() : close();
      case 'Enter':
        if (active < 0) return close();
        event.preventDefault();
        return choose(options[active]);
      case 'Escape':
        if (panel.hidden && field.value === '') return;
        event.preventDefault();
        return panel.hidden ? empty() : close();
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        return activate(-1);
    }
  });
  field.addEventListener('compositionstart', () => {
    isComposing = true;
    close();
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    void update();
  });
  field.addEventListener('input', (event) => {
    if (isClearing || isComposing || (event instanceof InputEvent && event.isComposing)) return;
    void update();
  });
  field.addEventListener('focus', () => field.value.trim() === '' && void update());
  field.form?.addEventListener('submit', () => {
    if (isComposing) return;
    keepSearch(field.value);
    close();
  });
  for (const part of [field, panel]) {
    part.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== field && !(relatedTarget instanceof Node && panel.contains(relatedTarget)))
        close();
    });
  }
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    field.focus();
    close();
  });
  // The field keeps the focus while a pointer chooses.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const at = [...list.children].findIndex((option) => target instanceof Node && option.contains(target));
    if (at >= 0) choose(options[at]);
  });
  clear.addEventListener('click', () => {
    clearRecentSearches();
    field.focus();
    close();
    status.textContent = '记录已清除';
  });

  const combobox = { update: () => void update() };
  mounted.set(field, combobox);
  return combobox;
}
