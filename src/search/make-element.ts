/** Builds elements. Text only ever becomes a text node, so nothing that stands in a plan or a query can become markup. */
import { linkUrl } from '../from-files/link-url.ts';

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * An element with attributes (`true` for one without a value, `false` and `undefined` for none) and children in order.
 * `href` is an address as a server knows it.
 */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | false | undefined)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    const written = value === true ? '' : value;
    element.setAttribute(key, key === 'href' ? linkUrl(written) : written);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
