/**
 * Draws a list anew without taking the caret out of a field that stays: fields name themselves by `data-focus`.
 * Where the field is gone, the one in its place has it, so that the keyboard goes on from there.
 */
export function keepFocus(root: HTMLElement, draw: () => void): void {
  const before = document.activeElement;
  if (!(before instanceof HTMLElement) || !root.contains(before)) {
    draw();
    return;
  }
  const name = before.dataset.focus;
  const place = fields(root).indexOf(before);
  const caret = before instanceof HTMLInputElement ? before.selectionStart : null;
  draw();
  if (root.contains(before)) return;
  const left = fields(root);
  const after = left.find((it) => name !== undefined && it.dataset.focus === name);
  const heir = after ?? left[Math.min(place, left.length - 1)] ?? summaryOf(root);
  heir?.focus({ preventScroll: true });
  if (after instanceof HTMLInputElement && caret !== null) after.setSelectionRange(caret, caret);
}

function fields(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')];
}

function summaryOf(root: HTMLElement): HTMLElement | null {
  return root.closest('details')?.querySelector('summary') ?? null;
}
