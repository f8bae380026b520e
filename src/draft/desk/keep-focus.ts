/**
 * Draws a list anew without taking the caret out of a field that stays: fields name themselves by `data-focus`.
 * Where the field is gone, the one in its place has it, so that the keyboard goes on from there.
 * While an input method composes in the list the drawing waits: a new field would break off what is being written.
 */
export function keepFocus(root: HTMLElement, draw: () => void): void {
  const before = document.activeElement;
  if (!(before instanceof HTMLElement) || !root.contains(before)) {
    draw();
    return;
  }
  if (composing === before) {
    waiting.set(root, draw);
    return;
  }
  const name = before.dataset.focus;
  const place = fields(root).indexOf(before);
  const caret = isText(before) ? ([before.selectionStart, before.selectionEnd] as const) : undefined;
  draw();
  if (root.contains(before)) return;
  const left = fields(root);
  const after = left.find((it) => name !== undefined && it.dataset.focus === name);
  const heir = after ?? left[Math.min(place, left.length - 1)] ?? summaryOf(root);
  heir?.focus({ preventScroll: true });
  if (caret && after && isText(after)) after.setSelectionRange(...caret);
}

let composing: EventTarget | null = null;
/** By the list they draw. */
const waiting = new Map<HTMLElement, () => void>();

document.addEventListener('compositionstart', ({ target }) => (composing = target), true);
for (const name of ['compositionend', 'focusout'])
  document.addEventListener(
    name,
    () => {
      if (!composing) return;
      composing = null;
      // After the field has told what was written.
      setTimeout(() => {
        const draws = [...waiting];
        waiting.clear();
        for (const [root, draw] of draws) keepFocus(root, draw);
      });
    },
    true,
  );

function isText(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && element.type === 'text';
}

function fields(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')];
}

function summaryOf(root: HTMLElement): HTMLElement | null {
  return root.closest('details')?.querySelector('summary') ?? null;
}
