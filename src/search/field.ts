/** The way to the search from every page: Ctrl/⌘K, and the list of suggestions, which is fetched when the field is first used. */

/** What the form of a field says of itself in `data-…`: the address of the suggestions and of the search index. */
type FieldData = Readonly<Partial<Record<'suggestions' | 'bundle', string>>>;

/** Starts every search field of the page; the keys lead to the one in the page's text, else to the one in the bar. */
export function startFields(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-suggestions] input')];
  const main = fields.find((field) => field.closest('main')) ?? fields[0];
  fields.forEach(startField);
  if (!main) return;
  const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);
  main.setAttribute('aria-keyshortcuts', isMac ? 'Meta+K' : 'Control+K');
  const hint = main.form?.querySelector<HTMLElement>('[data-keys]');
  if (hint) {
    hint.textContent = isMac ? '⌘K' : 'Ctrl K';
    hint.hidden = false;
  }
  addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, shiftKey, key } = event;
    // Ctrl+K on a Mac cuts the rest of a line of text.
    if (key.toLowerCase() !== 'k' || (isMac ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return;
    if (altKey || shiftKey) return;
    event.preventDefault();
    main.focus();
    main.select();
  });
}

function startField(field: HTMLInputElement): void {
  const { suggestions = '', bundle = '' }: FieldData = field.form?.dataset ?? {};
  // Before the first focus, so that a screen reader says what it comes to.
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', `${field.id}-list`);
  if (document.activeElement === field) void mount(field, suggestions, bundle);
  else field.addEventListener('focus', () => void mount(field, suggestions, bundle), { once: true });
}

async function mount(field: HTMLInputElement, suggestions: string, bundle: string): Promise<void> {
  /** What the list need not answer: what the page put there, what was looked up before the list came. */
  let answered = field.value;
  let isComposing = false;
  field.addEventListener('compositionstart', () => (isComposing = true), { once: true });
  field.addEventListener('compositionend', () => (isComposing = false), { once: true });
  field.form?.addEventListener('submit', () => (answered = field.value), { once: true });
  const { mountCombobox, loadSuggestions } = await import('./combobox.ts');
  const load = () => loadSuggestions(suggestions, bundle);
  const combobox = mountCombobox(field, load);
  if (document.activeElement !== field) return;
  if (!isComposing && (field.value === '' || field.value !== answered)) combobox.update();
  await load().catch(() => undefined);
}
