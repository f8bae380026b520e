/** Draws a list anew without taking the caret out of a field that stays: fields name themselves by `data-focus`. */
export function keepFocus(root: HTMLElement, draw: () => void): void {
  const before = document.activeElement;
  const name = before instanceof HTMLElement && root.contains(before) ? before.dataset.focus : undefined;
  const caret = before instanceof HTMLInputElement ? before.selectionStart : null;
  draw();
  if (name === undefined) return;
  const after = root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`);
  after?.focus({ preventScroll: true });
  if (after instanceof HTMLInputElement && caret !== null) after.setSelectionRange(caret, caret);
}
