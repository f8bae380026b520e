/** Keys of the editor, each a command that buttons give too. Tab is not among them: it leads out of the text. */
import { baseKeymap } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { TextSelection } from 'prosemirror-state';
import type { Command, Plugin } from 'prosemirror-state';
import { setDepth, stepSection } from '../change-draft.ts';
import type { Draft } from '../draft.ts';

/** Out of the title into an empty line below it, rather than into a new one. */
const leaveTitle: Command = ({ doc, selection, tr }, dispatch) => {
  const { $from, empty } = selection;
  const below = doc.child(1);
  if (!empty || $from.parent !== doc.firstChild || $from.parentOffset < $from.parent.content.size)
    return false;
  if (below.type.name !== 'paragraph' || below.content.size > 0) return false;
  dispatch?.(tr.setSelection(TextSelection.create(doc, $from.after() + 1)).scrollIntoView());
  return true;
};

/** Changes the draft at the caret; false where nothing changes. */
export type ChangeHere = (change: (draft: Draft, block: string) => Draft) => boolean;

export function keys(changeHere: ChangeHere, onSave: () => void): Plugin[] {
  const here =
    (change: (draft: Draft, block: string) => Draft): Command =>
    () =>
      // Also where nothing changes the key is ours: Alt and an arrow would leave the page in some browsers.
      (changeHere(change), true);
  const depths = [0, 1, 2, 3, 4].map((depth): [string, Command] => [
    `Mod-Alt-${depth}`,
    here((draft, block) => setDepth(draft, block, depth)),
  ]);
  return [
    keymap({
      Enter: leaveTitle,
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Alt-ArrowUp': here((draft, block) => stepSection(draft, block, -1)),
      'Alt-ArrowDown': here((draft, block) => stepSection(draft, block, 1)),
      'Mod-s': () => (onSave(), true),
      ...Object.fromEntries(depths),
    }),
    keymap(baseKeymap),
  ];
}
