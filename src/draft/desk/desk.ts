/** What the parts of the drafting desk share. */
import type { Finding } from '../check/finding.ts';
import type { Editor } from '../editor/open-editor.ts';

/** A part of the page that shows something of the draft. */
export interface Panel {
  /** The draft is another, or has been changed and typing has paused. */
  readonly show?: () => void | Promise<void>;
  /** The caret went elsewhere. */
  readonly moved?: () => void;
}

/** Findings of the checks, those that were accepted taken out. */
export interface Checked {
  readonly leftovers: readonly Finding[];
  readonly slips: readonly Finding[];
}

export interface Desk {
  readonly page: HTMLElement;
  readonly editor: Editor;
  /** Tells what was done, aloud too. */
  readonly say: (text: string) => void;
  /**
   * What the checks found in the text as it stands; they are run if they have not been. Undefined where they could not
   * be run.
   */
  readonly check: () => Promise<Checked | undefined>;
  /** Leads to a block, or to the task table, wherever a finding is. */
  readonly goTo: Editor['goTo'];
  /** Opens the form at a field. */
  readonly fill: (key: string) => void;
}

/** Where a panel says how many there are. */
export function countOf(root: HTMLElement): Element | null {
  return root.closest('.panel')?.querySelector('.num') ?? null;
}
