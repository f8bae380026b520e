/** Reads a snippet off the page of a plan, or off a list that shows the words itself. */
import type { Snippet } from '../draft.ts';
import { readPlace } from './place.ts';
import { readRuns } from './read-runs.ts';

/**
 * The blocks of what has that id: off its plan's page, or off `shown`, words that say in `data-words` and `data-title`
 * which place and plan they are from. Throws where the page has no such place.
 */
export function readBlocks(id: string, page: Document, shown: readonly HTMLElement[]): Snippet['blocks'] {
  const [kind, ofPlan, of] = readPlace(id);
  const elements = shown.length > 0 ? shown : findBlocks(page, kind, of);
  const top = Math.min(...elements.map((it) => levelOf(it) || 9));
  return elements.map((it): Snippet['blocks'][number] => {
    const level = levelOf(it);
    const {
      words = `${ofPlan}#${it.id || it.querySelector('.s')?.id || of}`,
      title,
      marker = 0,
    } = it.dataset;
    const runs = readRuns(it, words);
    // Where a heading opens with a gap, its number was all there was before.
    if (typeof runs[0] === 'string' && !(runs[0] = runs[0].slice(Number(marker)))) runs.shift();
    const [plan, anchor] = words.split('#');
    return {
      depth: level ? level - top + 1 : Number(kind === 'outline'),
      runs,
      origin: {
        plan,
        title: title ?? page.querySelector('h1')!.textContent.trim(),
        anchor,
        words: runs.map((run) => (typeof run === 'string' ? run : run.was)).join(''),
      },
    };
  });
}

/** The sentence, the section down to the next heading of its rank, or all headings. */
function findBlocks(page: Document, kind: Snippet['kind'], anchor: string): HTMLElement[] {
  const place = page.getElementById(anchor)!;
  const blocks = [...page.querySelectorAll<HTMLElement>('.body > :not(.shared)')];
  if (kind === 'outline') return blocks.filter(levelOf);
  if (kind !== 'section') return [place];
  const at = blocks.indexOf(place);
  const next = blocks.findIndex((it, i) => i > at && levelOf(it) && levelOf(it) <= levelOf(place));
  return blocks.slice(at, next < 0 ? undefined : next);
}

/** 2 for `h2`; 0 for what is no heading. */
const levelOf = ({ tagName }: Element) => Number(tagName[1]) || 0;
