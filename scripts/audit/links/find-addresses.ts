/** The addresses that stand in a page, and in the other files of a site that a reader or a machine follows. */
import { attribute, textOf } from '../../site/read-pages.ts';
import type { Element, ParsedPage } from '../../site/read-pages.ts';

/** Attributes that hold one address. */
const single = ['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data'];

/** The addresses in the attributes of an element; what scripts read (`data-…`) too, where it begins like one of the site. */
export function elementAddresses(element: Element, base: string): string[] {
  const found = element.attrs.flatMap(({ name, value }) => {
    if (name === 'srcset') return value.split(',').map((part) => part.trim().split(/\s+/)[0]);
    if (single.includes(name)) return [value];
    return name.startsWith('data-') && value.startsWith(base) && !/\s/.test(value) ? [value] : [];
  });
  if (attribute(element, 'http-equiv')?.toLowerCase() === 'refresh') {
    const target = /url=(.*)$/i.exec(attribute(element, 'content') ?? '')?.[1];
    if (target) found.push(target.trim());
  }
  return found;
}

/** The addresses on a page, with those of the data it carries for machines (JSON-LD). */
export function pageAddresses({ elements }: ParsedPage, base: string): string[] {
  return elements.flatMap((element) => [
    ...elementAddresses(element, base),
    ...(attribute(element, 'type') === 'application/ld+json' ? fullAddresses(textOf(element)) : []),
  ]);
}

/** The addresses in a file that is no page: those written out in full, and in JSON strings that are one below `base`. */
export function fileAddresses(path: string, text: string, base: string): string[] {
  const full = fullAddresses(text);
  if (!path.endsWith('.json')) return full;
  const found = new Set(full);
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isBelow(value, base)) found.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(JSON.parse(text));
  return [...found];
}

/** Under `/` any string that begins with a slash could be meant: only what looks like one of the site's paths is. */
function isBelow(value: string, base: string): boolean {
  return value.startsWith(base) && /^(?:\/[\w.%-]+)+\/?(?:[?#]\S*)?$/.test(value);
}

function fullAddresses(text: string): string[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s"'`<>()\\，。；、）》]+/g)].map(([address]) =>
    // XML and JSON-LD escape what a URL holds as it is.
    address.replaceAll('&amp;', '&').replace(/[,.;]+$/, ''),
  );
}
