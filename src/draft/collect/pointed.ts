/** What a reader points at without clicking. */
import { placeId, planOfPage } from './place.ts';

/** Ids of the sentences selected in a plan's text, else of what has the focus or is under the pointer. */
export function pointedIds(): string[] {
  const selection = getSelection();
  const selected = [...document.querySelectorAll('.body .s')].filter(
    (it) => selection?.type === 'Range' && selection.containsNode(it, true),
  );
  if (selected.length > 0) return selected.map(({ id }) => placeId(planOfPage(), id));
  const hovered = [...document.querySelectorAll(':hover')].at(-1);
  return [document.activeElement, hovered].flatMap((it) => (it && idAt(it)) || []).slice(0, 1);
}

function idAt(element: Element): string | undefined {
  const sentence = element.closest('.body .s');
  if (sentence) return placeId(planOfPage(), sentence.id);
  const near = element.closest<HTMLElement>('[data-collect], .s-acts, li, tr, h2, h3, h4, h5, h6');
  const id = (near?.querySelector<HTMLElement>('[data-collect]') ?? near)?.dataset.collect;
  const link = /\/plans\/([^/]+)\/.*#(s\d.*)/.exec(element.closest('a')?.href ?? '');
  return id ?? (link ? placeId(link[1], link[2]) : undefined);
}
