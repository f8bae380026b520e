/** What was left over from other plans, and slips of punctuation: each with its place, to be put right or accepted. */
import { makeElement } from '../../search/make-element.ts';
import { replaceInBlock } from '../change-draft.ts';
import { titleId } from '../check/finding.ts';
import type { Finding } from '../check/finding.ts';
import { placeName } from '../check/place-name.ts';
import { replaceText, textOf } from '../block-text.ts';
import type { Draft } from '../draft.ts';
import { countOf } from './desk.ts';
import type { Desk, Panel } from './desk.ts';
import { keepFocus } from './keep-focus.ts';

/** Said where the check could not be made: that it found nothing would not be true. */
const unchecked = '检查没有做成：资料没有取到，或浏览器太旧。请检查网络，改动正文时会再查。';

interface CheckPanel {
  /** Which of the findings these are. */
  readonly of: 'leftovers' | 'slips';
  /** Said where there is none. */
  readonly none: string;
}

export function checkPanel(root: HTMLElement, desk: Desk, { of, none }: CheckPanel): Panel {
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
        list.replaceChildren(...findings.map((finding) => findingRow(finding, draft, desk)));
        note.replaceChildren(
          !checked ? unchecked : findings.length === 0 ? none : '',
          ...(of === 'leftovers' ? [again(draft, desk)] : []),
        );
      });
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

export function findingRow(finding: Finding, draft: Draft, desk: Desk): HTMLElement {
  const { block, start, end, text, what, fixes, key } = finding;
  const place = makeElement('button', { type: 'button', class: 'lnk' }, placeName(draft, block));
  place.addEventListener('click', () => desk.goTo(block, start, end));
  const accept = makeElement('button', { type: 'button', class: 'lnk', 'data-focus': `ok ${key}` }, '没问题');
  accept.addEventListener('click', () => {
    desk.editor.change((now) => ({ ...now, accepted: [...new Set([...now.accepted, key])] }));
    desk.say(`“${text}”认可了`);
  });
  const fix = (to: string) => {
    const button = makeElement(
      'button',
      { type: 'button', class: 'lnk' },
      to === '' ? '去掉' : `换成“${to}”`,
    );
    button.addEventListener('click', () => {
      const isDone = desk.editor.change((now) => replaceFound(now, finding, to));
      if (!isDone) desk.say(`那里不再是“${text}”，没有改动`);
      else desk.say(to === '' ? `“${text}”去掉了` : `“${text}”换成了“${to}”`);
    });
    return button;
  };
  return makeElement(
    'li',
    {},
    makeElement('span', { class: 'found' }, text),
    makeElement('span', { class: 'what' }, what),
    makeElement('span', { class: 'do' }, place, ...fixes.slice(0, 3).map(fix), accept),
  );
}

/** Puts the fix in place of the finding, where the text there is still the one that was found. */
function replaceFound(draft: Draft, { block, start, end, text }: Finding, fix: string): Draft {
  const runs = block === titleId ? draft.title : draft.blocks.find(({ id }) => id === block)?.runs;
  if (!runs || textOf(runs, draft.fills).slice(start, end) !== text) return draft;
  return block === titleId
    ? { ...draft, title: replaceText(runs, draft.fills, start, end, fix) }
    : replaceInBlock(draft, block, start, end, fix);
}
