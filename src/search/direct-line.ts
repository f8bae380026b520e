/** The line above the lanes that leads to the pages a query names. Asked for once the reader rests, as it fetches the suggestions. */
import { directLinks, renderDirect } from './direct-links.ts';
import { loadSuggestions } from './suggestions.ts';

/** Milliseconds of rest before the suggestions are looked through. */
const restBefore = 200;

export interface DirectLine {
  /** Shows the pages that are called as `query` is. */
  follow(query: string): void;
  hide(): void;
}

/** Mounts the line in `place`; the field's form says where the suggestions are. Where they do not come there is no line. */
export function mountDirectLine(place: HTMLElement, { dataset }: HTMLFormElement): DirectLine {
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function show(query: string): Promise<void> {
    const { suggestions = '', bundle = '' } = dataset;
    const known = await loadSuggestions(suggestions, bundle).catch(() => undefined);
    if (!known || query !== shown) return;
    const line = renderDirect(directLinks(query, known));
    place.replaceChildren(...(line ? [line] : []));
  }

  function hide(): void {
    clearTimeout(timer);
    shown = '';
    place.replaceChildren();
  }

  return {
    follow(query) {
      if (query === shown) return;
      hide();
      shown = query;
      if (query) timer = setTimeout(() => void show(query), restBefore);
    },
    hide,
  };
}
