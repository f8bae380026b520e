/** What the comparison says in words: what was left out, what one's own outline lacks, which plans are near. */
import { planUrl } from '../lib/urls.ts';
import { makeElement } from '../search/make-element.ts';
import { gapsOf, isUsual } from './align-outlines.ts';
import { labelsOf } from './outline-files.ts';
import type { PlanKind, PlanOutline } from './outline-files.ts';
import type { NearPlan } from './nearest-plans.ts';
import { mostPlans } from './most-plans.ts';

/** A kind as it is said: 医院的计划, 医院的文件, 各家的计划, 全部计划. */
export function kindName({ orgType, genre }: PlanKind): string {
  if (!orgType) return genre ? `各家的${genre}` : '本库的计划';
  return `${orgType}的${genre ?? '各种文件'}`;
}

/** What of the address could not be followed. */
export function addressNotes(unknown: readonly string[], tooMany: number): string[] {
  return [
    ...(unknown.length > 0
      ? [`没有这${unknown.length > 1 ? '几' : ''}份计划：${unknown.join('、')}。其余的照常比较。`]
      : []),
    ...(tooMany > 0
      ? [`一次最多比较 ${mostPlans} 份，只列了前 ${mostPlans} 份，后面 ${tooMany} 份没有列。`]
      : []),
  ];
}

/** What one's own outline lacks of what most of the kind have, and of what the plans beside it have; what it has alone. */
export function ownNotes(own: PlanOutline, others: readonly PlanOutline[], kind: PlanKind): string[] {
  const gaps = gapsOf(own, kind);
  const usual = new Set(gaps.map(({ label }) => label));
  const mine = labelsOf(own);
  const theirs = new Map<string, number>();
  for (const label of others.flatMap((outline) => [...labelsOf(outline)])) {
    theirs.set(label, (theirs.get(label) ?? 0) + 1);
  }
  const lacking = [...theirs].filter(([label]) => !mine.has(label) && !usual.has(label));
  const alone = [...mine].filter((label) => !theirs.has(label));
  const list = (labels: readonly string[]) => labels.join('、');
  return [
    gaps.length > 0
      ? `多数同类计划有而您的稿子没有：${list(gaps.map(({ label, texts }) => `${label}（${texts} 份）`))}。`
      : Object.keys(kind.parts).some((label) => isUsual(kind, label))
        ? '多数同类计划有的部分，您的稿子都有。'
        : '同类计划的提纲各不相同，没有过半都有的部分。',
    lacking.length > 0 &&
      `旁边的计划有而您的稿子没有：${list(lacking.sort(([, a], [, b]) => b - a).map(([label]) => label))}。`,
    others.length > 0 && alone.length > 0 && `您的稿子有而旁边的计划没有：${list(alone)}。`,
  ].filter((note) => note !== false);
}

/** Plans built alike, each with what is shared, and a button that puts it beside the others. */
export function renderNearest(nearest: readonly NearPlan[], add: (id: string) => void): HTMLElement {
  const items = nearest.map(({ plan: [id, title, facts], near, shared }) => {
    const button = makeElement(
      'button',
      { class: 'lnk', type: 'button', 'aria-label': `加进来比：${title}` },
      '加进来比',
    );
    button.addEventListener('click', () => add(id));
    return makeElement(
      'li',
      {},
      makeElement('a', { href: planUrl(id) }, title),
      ' ',
      makeElement('span', { class: 'note' }, facts),
      ' ',
      button,
      makeElement(
        'p',
        { class: 'note num' },
        `相同 ${shared.length} 个部分：${shared.join('、')}；相近 ${Math.round(100 * near)}%`,
      ),
    );
  });
  return makeElement(
    'section',
    { class: 'sec near-plans' },
    makeElement(
      'header',
      {},
      makeElement('h2', {}, '提纲相近的计划'),
      makeElement('p', { class: 'note' }, '按相同的部分排，少见的部分相同，算得重些'),
    ),
    makeElement('ul', {}, ...items),
  );
}
