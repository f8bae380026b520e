/** One's own outline on the comparison page: pasted, opened or taken from a draft, and kept as long as the tab is open. */
import { findElement } from '../search/find-element.ts';
import { makeElement } from '../search/make-element.ts';
import type { CompareFiles } from './compare-files.ts';
import type { PlanOutline } from './outline-files.ts';
import type { OwnText } from './read-own-outline.ts';

/** Of this site alone. Only the outline is kept, not the text. */
const key = `jiku own outline ${import.meta.env.BASE_URL}`;

/** The outline of this tab. */
export function readOwn(): PlanOutline | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as PlanOutline | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it, or forgets it. */
export function keepOwn(outline: PlanOutline | undefined): void {
  try {
    if (outline) sessionStorage.setItem(key, JSON.stringify(outline));
    else sessionStorage.removeItem(key);
  } catch {
    // It lasts as long as the page.
  }
}

/** Mounts the form; `show` is told the outline that was read. */
export function mountOwnOutline(
  form: HTMLFormElement,
  files: CompareFiles,
  show: (outline: PlanOutline) => void,
): void {
  const text = findElement(form, 'textarea', HTMLTextAreaElement);
  const file = findElement(form, 'input[type="file"]', HTMLInputElement);
  const drafts = findElement(form, '[data-drafts]', HTMLButtonElement);
  const list = findElement(form, '[data-draft-list]', HTMLElement);
  const said = findElement(form, '[data-said]', HTMLElement);

  /** Reads an outline in one of the ways and shows it, or says why not. */
  async function take(read: () => Promise<OwnText>): Promise<void> {
    said.textContent = '正在读……';
    try {
      const [{ title, blocks }, { labelOwnOutline }, topics] = await Promise.all([
        read(),
        import('./label-own-outline.ts'),
        files.topics(),
      ]);
      const outline = labelOwnOutline(title || '您的稿子', blocks, topics);
      const isEmpty = outline.parts.every(({ heading }) => heading === '');
      said.textContent = isEmpty
        ? '没有读到标题。标题请写成“一、”“（一）”“1.”，或 Markdown 的“#”，一行一个。'
        : '';
      if (!isEmpty) show(outline);
    } catch (error) {
      const isKnown = error instanceof Error && error.name === 'OwnFileError';
      said.textContent = isKnown ? error.message : '没有读成，请再试。';
      if (!isKnown) console.error(error);
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (text.value.trim() === '') {
      said.textContent = '先粘贴提纲或全文，或打开一个文件。';
      return text.focus();
    }
    void take(async () => (await import('./read-own-outline.ts')).readOwnOutline(text.value));
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    void take(async () => (await import('./open-own-file.ts')).openOwnFile(chosen));
    // The same file once more is a change, too.
    file.value = '';
  });
  drafts.addEventListener('click', () => void listDrafts());

  async function listDrafts(): Promise<void> {
    const { readDraftOutlines } = await import('./read-draft-outlines.ts');
    const kept = await readDraftOutlines().catch(() => undefined);
    list.replaceChildren(
      ...(kept ?? []).map((own) => {
        const button = makeElement('button', { class: 'lnk', type: 'button' }, own.title);
        button.addEventListener('click', () => void take(async () => own));
        return makeElement('li', {}, button);
      }),
    );
    if (!kept) said.textContent = '浏览器不让读存下的初稿。';
    else said.textContent = kept.length > 0 ? '' : '这个浏览器里还没有存过初稿。';
    list.querySelector('button')?.focus();
  }
}
