/** What was left over from other plans, and slips of punctuation: each with its place, to be put right or accepted. */
import { makeElement } from '../../search/make-element.ts';
import type { Finding } from '../check/finding.ts';
import type { Draft } from '../draft.ts';
import { checkRows, groupOf } from './check-rows.ts';
import { countOf } from './desk.ts';
import type { Desk, Panel } from './desk.ts';
import { areBelow } from './fold-panels.ts';
import { keepFocus } from './keep-focus.ts';

/** Said where the check could not be made: that it found nothing would not be true. */
const unchecked = '检查没有做成：资料没有取到，或浏览器太旧。请检查网络，改动正文时会再查。';

interface CheckPanel {
  /** Which of the findings these are. */
  readonly of: 'leftovers' | 'slips';
  /** Said where there is none. */
  readonly none: string;
}

/** Leads from a mark in the text to its line. */
export interface Finder {
  readonly find: (finding: Finding) => void;
}

export function checkPanel(root: HTMLElement, desk: Desk, { of, none }: CheckPanel): Panel & Finder {
  const list = makeElement('ul');
  const note = makeElement('p', { class: 'note' });
  const count = countOf(root);
  root.append(list, note);
  return {
    show: async () => {
      const checked = await desk.check();
      const findings = checked?.[of] ?? [];
      const draft = desk.editor.draft();
      if (count) count.textContent = checked ? `${findings.length}` : '没有查成';
      keepFocus(root, () => {
        list.replaceChildren(...checkRows(findings, draft, desk));
        note.replaceChildren(
          !checked ? unchecked : findings.length === 0 ? none : '',
          ...(of === 'leftovers' ? [again(draft, desk)] : []),
        );
      });
    },
    find(finding) {
      desk.say(`“${finding.text}”：${finding.what}`);
      // Below the text it would lead away from the words that may be about to be changed.
      if (areBelow()) return;
      const panel = root.closest('details');
      if (panel) panel.open = true;
      for (const it of list.querySelectorAll('.now')) it.classList.remove('now');
      const line = list.querySelector(`[data-group="${CSS.escape(groupOf(finding))}"]`);
      line?.classList.add('now');
      line?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** Looking again at what was accepted. */
function again({ accepted }: Draft, desk: Desk): HTMLElement | string {
  if (accepted.length === 0) return '';
  const button = makeElement(
    'button',
    { type: 'button', class: 'lnk' },
    `认可过 ${accepted.length} 样，重看`,
  );
  button.addEventListener('click', () => {
    desk.editor.change((draft) => ({ ...draft, accepted: [] }));
  });
  return button;
}
