/** The buttons beside a sentence that copy it, alone or with its source. */

/** Milliseconds after which “已复制” goes back to the button's own word. */
const backAfter = 2000;

/** Lets the buttons within `root` work: `data-copy` is what is put behind the sentence. `said` announces what became of it. */
export function mountCopying(
  root: HTMLElement,
  said: HTMLElement,
  copyText: (text: string) => Promise<boolean>,
): void {
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null;
    if (button) void copy(button);
  });

  async function copy(button: HTMLButtonElement): Promise<void> {
    const sentence = button.closest('li')?.querySelector('q');
    if (!sentence) return;
    const label = button.dataset.label ?? button.textContent;
    button.dataset.label = label;
    const copied = await copyText(`${sentence.textContent}${button.dataset.copy}`);
    if (!copied) getSelection()?.selectAllChildren(sentence);
    button.textContent = copied ? '已复制' : '已选中，请按 Ctrl+C';
    said.textContent = button.textContent;
    button.classList.add('done');
    setTimeout(() => {
      button.textContent = label;
      button.classList.remove('done');
    }, backAfter);
  }
}
