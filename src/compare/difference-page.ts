/** The page that shows a difference no page was built for: it fetches the pages of both plans and compares their texts. */
import { planUrl } from '../lib/urls.ts';
import { alignBlocks } from '../plan/align-blocks.ts';
import { findElement } from '../search/find-element.ts';
import { makeElement } from '../search/make-element.ts';
import { readDifferenceAddress } from './difference-address.ts';
import type { DifferenceAddress } from './difference-address.ts';
import { readPlanPage } from './read-plan-page.ts';
import type { PagePlan } from './read-plan-page.ts';
import { renderDifference } from './render-difference.ts';

/** Draws what the address asks for into the page. */
export async function mountDifference(root: HTMLElement): Promise<void> {
  const region = findElement(root, '[data-difference]', HTMLElement);
  const status = findElement(root, '[data-status]', HTMLElement);
  const address = readDifferenceAddress(location.search);
  if (!address) {
    status.textContent = '地址里没有写明是哪两份计划。';
    return;
  }
  status.textContent = '正在取两份计划的正文……';
  try {
    const [own, other] = await Promise.all([
      fetchPlan(address.plan, address.sections?.own),
      fetchPlan(address.other, address.sections?.other),
    ]);
    status.textContent = '';
    document.title = `${own.name}与${other.name}的异同 · 计库`;
    region.replaceChildren(...draw(address, own, other));
  } catch {
    status.textContent = '';
    const retry = makeElement('button', { class: 'btn', type: 'button' }, '再试');
    retry.addEventListener('click', () => void mountDifference(root));
    region.replaceChildren(makeElement('p', { role: 'alert' }, '两份计划的正文没有取全。'), retry);
  }
}

async function fetchPlan(id: string, section: string | undefined): Promise<PagePlan> {
  const response = await fetch(planUrl(encodeURIComponent(id)));
  if (!response.ok) throw new Error(`Unexpected ${response.status}, expected the page of ${id}`);
  // Parsed, nothing of it runs or is fetched; only its text is taken.
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const plan = readPlanPage(page, section);
  if (!plan) throw new Error(`Unexpected page of ${id}, expected the text of ${section ?? 'a plan'}`);
  return plan;
}

function draw({ plan, other, sections }: DifferenceAddress, own: PagePlan, before: PagePlan): HTMLElement[] {
  const rows = alignBlocks(before.blocks, own.blocks);
  const [first] = own.blocks;
  const heading = sections ? (first.depth > 0 ? first.text : '开头') : `与${before.name}`;
  const href = (id: string, section?: string) =>
    planUrl(encodeURIComponent(id), section === 's0' ? undefined : section && encodeURIComponent(section));
  return [
    makeElement('header', {}, makeElement('h2', {}, heading)),
    ...(rows.every(({ same }) => same) ? [makeElement('p', {}, '两份逐字相同。')] : []),
    renderDifference(rows, {
      left: { name: before.name, href: href(other, sections?.other) },
      right: { name: own.name, href: href(plan, sections?.own) },
    }),
  ];
}
