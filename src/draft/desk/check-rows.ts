/** Lines of a check: each finding with the words around it, those of one kind together, put right or accepted at once. */
import { groupBy } from '../../search/group-by.ts';
import { planUrl } from '../../lib/urls.ts';
import { makeElement } from '../../search/make-element.ts';
import { replaceText, textOf } from '../block-text.ts';
import { replaceInBlock } from '../change-draft.ts';
import { titleId } from '../check/finding.ts';
import type { Finding } from '../check/finding.ts';
import { placeName } from '../check/place-name.ts';
import type { Draft } from '../draft.ts';
import { actButton } from './act-button.ts';
import type { Desk } from './desk.ts';

/** Characters shown on each side of what was found, which is often a single mark. */
const around = 8;
/** Findings of one kind that are listed; the others are counted. */
const most = 5;

/** What belongs together: slips of one rule, leftovers of the same words. */
export function groupOf({ key }: Finding): string {
  return key.startsWith('slip ') ? key.split(' ', 2).join(' ') : key;
}

export function checkRows(findings: readonly Finding[], draft: Draft, desk: Desk): HTMLElement[] {
  return [...groupBy(findings, groupOf).values()].map((group) =>
    group.length === 1 ? findingRow(group[0], draft, desk) : groupRow(group, draft, desk),
  );
}

function groupRow(group: readonly Finding[], draft: Draft, desk: Desk): HTMLElement {
  const [{ text, what, fixes }] = group;
  const same = group.every((it) => it.text === text);
  const name = groupOf(group[0]);
  const all = same && fixes.length > 0 ? `都换成“${fixes[0]}”` : '都改';
  const fix = () => {
    desk.editor.change((now) => replaceAll(now, group));
    desk.say(`${group.length} 处都改了，可以撤销`);
  };
  const fixable = group.every((it) => it.fixes.length > 0);
  return makeElement(
    'li',
    { class: 'group', 'data-group': name },
    same && makeElement('span', { class: 'found' }, text),
    makeElement('span', { class: 'what' }, `${what}，${group.length} 处`),
    makeElement(
      'span',
      { class: 'do' },
      fixable && actButton(same && fixes[0] === '' ? '都去掉' : all, fix, `fix ${name}`),
      actButton('都没问题', () => accept(group, desk), `ok ${name}`),
    ),
    makeElement('ul', {}, ...group.slice(0, most).map((it) => findingRow(it, draft, desk, true))),
    group.length > most &&
      makeElement('span', { class: 'note' }, `另有 ${group.length - most} 处，这些处理完再列`),
  );
}

/** `inGroup`: what it is stands above already. */
function findingRow(finding: Finding, draft: Draft, desk: Desk, inGroup = false): HTMLElement {
  const { block, start, end, text, what, fixes, key } = finding;
  const fix = (to: string) =>
    actButton(to === '' ? '去掉' : `换成“${to}”`, () => {
      const isDone = desk.editor.change((now) => replaceFound(now, finding, to));
      if (!isDone) desk.say(`那里不再是“${text}”，没有改动`);
      else desk.say(to === '' ? `“${text}”去掉了` : `“${text}”换成了“${to}”`);
    });
  const words = wordsOf(draft, block);
  const origin = draft.blocks.find(({ id }) => id === block)?.origin;
  return makeElement(
    'li',
    { 'data-group': inGroup ? undefined : groupOf(finding) },
    makeElement(
      'span',
      { class: 'around' },
      words.slice(Math.max(start - around, 0), start),
      makeElement('span', { class: 'found' }, text),
      words.slice(end, end + around),
    ),
    !inGroup && makeElement('span', { class: 'what' }, what),
    makeElement(
      'span',
      { class: 'do' },
      actButton(placeName(draft, block), () => desk.goTo(block, start, end)),
      origin &&
        makeElement('a', { href: planUrl(origin.plan, origin.anchor), target: '_blank' }, origin.title),
      ...fixes.slice(0, 3).map(fix),
      // Leftovers of the same words are accepted together, by the button above.
      (!inGroup || groupOf(finding) !== key) &&
        actButton('没问题', () => accept([finding], desk), `ok ${key}`),
    ),
  );
}

function accept(findings: readonly Finding[], desk: Desk): void {
  const keys = findings.map(({ key }) => key);
  desk.editor.change((now) => ({ ...now, accepted: [...new Set([...now.accepted, ...keys])] }));
  desk.say(findings.length > 1 ? `${findings.length} 处认可了` : `“${findings[0].text}”认可了`);
}

/** Each by its best fix, the last first, so that the places of the others stay right. */
function replaceAll(draft: Draft, findings: readonly Finding[]): Draft {
  return [...findings]
    .sort((a, b) => b.start - a.start)
    .reduce((now, finding) => replaceFound(now, finding, finding.fixes[0]), draft);
}

/** Puts the fix in place of the finding, where the text there is still the one that was found. */
function replaceFound(draft: Draft, { block, start, end, text }: Finding, fix: string): Draft {
  if (wordsOf(draft, block).slice(start, end) !== text) return draft;
  return block === titleId
    ? { ...draft, title: replaceText(draft.title, draft.fills, start, end, fix) }
    : replaceInBlock(draft, block, start, end, fix);
}

function wordsOf({ title, blocks, fills }: Draft, block: string): string {
  const runs = block === titleId ? title : blocks.find(({ id }) => id === block)?.runs;
  return runs ? textOf(runs, fills) : '';
}
