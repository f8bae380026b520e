/** The draft as ProseMirror edits it: a title, then headings and paragraphs whose text has gaps in it. */
import { Schema } from 'prosemirror-model';
import { anchorId, gapKinds, planId } from '../draft.ts';
import type { Draft, DraftBlock, Gap, Origin } from '../draft.ts';

/** What of a draft is no text. It stands in the document so that undoing covers it too. */
export type DraftFacts = Pick<
  Draft,
  'fills' | 'own' | 'accepted' | 'attachments' | 'signedBy' | 'signedDate' | 'tasks'
>;

const noFacts: DraftFacts = { fills: {}, own: [], accepted: [], attachments: [] };

export const draftSchema = new Schema({
  nodes: {
    doc: { content: 'title block+', attrs: { facts: { default: noFacts } } },
    title: { content: 'inline*', defining: true, toDOM: () => ['p', 0] },
    paragraph: {
      group: 'block',
      content: 'inline*',
      attrs: { id: { default: '' }, origin: { default: null } },
      parseDOM: ['p', 'li', 'td:not(:has(p))'].map((tag) => ({
        tag,
        getAttrs: (it) => ({ origin: readOrigin(it) }),
      })),
      toDOM: ({ attrs }) => ['p', writeOrigin(attrs.origin as Origin | null), 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { id: { default: '' }, depth: { default: 1 }, origin: { default: null } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        getAttrs: (it) => ({ depth: Math.min(Math.max(level - 1, 1), 4), origin: readOrigin(it) }),
      })),
      toDOM: ({ attrs }) => [
        `h${(attrs.depth as number) + 1}`,
        writeOrigin(attrs.origin as Origin | null),
        0,
      ],
    },
    text: { group: 'inline' },
    gap: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { gap: {}, key: {}, was: {} },
      toDOM: ({ attrs }) => [
        'span',
        {
          class: 'fill',
          'data-gap': attrs.gap as string,
          'data-key': attrs.key as string,
          'data-was': attrs.was as string,
        },
        attrs.was as string,
      ],
      parseDOM: [
        {
          tag: 'span.fill[data-gap]',
          getAttrs: ({ dataset: { gap, key, was } }) =>
            gapKinds.some(({ id }) => id === gap) && key && was ? { gap, key, was } : false,
        },
      ],
    },
  },
});

/** What is cut out and put in elsewhere keeps its source on the way through the clipboard. */
function writeOrigin(origin: Origin | null): Record<string, string> {
  if (!origin) return {};
  const { plan, title, anchor, words } = origin;
  return {
    'data-plan': plan,
    'data-title': title,
    'data-words': words,
    ...(anchor !== undefined && { 'data-anchor': anchor }),
  };
}

/** Off what is pasted, which may come from anywhere; the titles that readers see are text whatever they say. */
function readOrigin({ dataset: { plan, title, words, anchor } }: HTMLElement): Origin | null {
  if (!plan || !planId.test(plan) || title === undefined || words === undefined) return null;
  return { plan, title, words, ...(anchor && anchorId.test(anchor) && { anchor }) };
}

/** Attributes of a block's node. */
export type BlockAttributes = Pick<DraftBlock, 'id' | 'depth'> & {
  readonly origin: DraftBlock['origin'] | null;
};

/** Attributes of a gap's node. */
export type GapAttributes = Gap;
