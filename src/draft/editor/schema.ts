/** The draft as ProseMirror edits it: a title, then headings and paragraphs whose text has gaps in it. */
import { Schema } from 'prosemirror-model';
import type { Draft, DraftBlock, Gap } from '../draft.ts';

/** What of a draft is no text. It stands in the document so that undoing covers it too. */
export type DraftFacts = Pick<
  Draft,
  'fills' | 'own' | 'accepted' | 'attachments' | 'signedBy' | 'signedDate' | 'tasks'
>;

export const noFacts: DraftFacts = { fills: {}, own: [], accepted: [], attachments: [] };

export const draftSchema = new Schema({
  nodes: {
    doc: { content: 'title block+', attrs: { facts: { default: noFacts } } },
    title: { content: 'inline*', defining: true, toDOM: () => ['p', 0] },
    paragraph: {
      group: 'block',
      content: 'inline*',
      attrs: { id: { default: '' }, origin: { default: null } },
      parseDOM: [{ tag: 'p' }, { tag: 'li' }, { tag: 'td:not(:has(p))' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { id: { default: '' }, depth: { default: 1 }, origin: { default: null } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        attrs: { depth: Math.min(Math.max(level - 1, 1), 4) },
      })),
      toDOM: ({ attrs }) => [`h${(attrs.depth as number) + 1}`, 0],
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
          getAttrs: ({ dataset: { gap, key, was } }) => ({ gap, key, was }),
        },
      ],
    },
  },
});

/** Attributes of a block's node. */
export type BlockAttributes = Pick<DraftBlock, 'id' | 'depth'> & {
  readonly origin: DraftBlock['origin'] | null;
};

/** Attributes of a gap's node. */
export type GapAttributes = Gap;
