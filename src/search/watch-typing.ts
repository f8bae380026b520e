/** What is typed into a field, but not what is still being composed from keys. */

/** Calls `typed` after each change that is meant; the result says whether something is being composed. */
export function watchTyping(field: HTMLInputElement, typed: () => void): () => boolean {
  let isComposing = false;
  field.addEventListener('compositionstart', () => (isComposing = true));
  field.addEventListener('compositionend', () => {
    isComposing = false;
    typed();
  });
  field.addEventListener('input', (event) => {
    if (!isComposing && !(event instanceof InputEvent && event.isComposing)) typed();
  });
  return () => isComposing;
}
