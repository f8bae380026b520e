/** The element of a page that a script cannot do without. Throws where the page has none of this kind. */
export function findElement<Kind extends Element>(
  root: Element,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Unexpected page, expected ${selector}`);
  return found;
}
