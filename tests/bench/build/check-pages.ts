/** Whether a build made what it was to make: one that builds nothing is not fast. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { planTexts } from './bench-plan.ts';
import type { BenchPlan } from './bench-plan.ts';

/** Plans, evenly spread, of which the whole text is looked for. */
const sampled = 20;

/**
 * Pages of a finished site, those left out that only lead to another. Throws where a plan has no page, or where a
 * heading or paragraph of a sampled or a `changed` plan does not stand on its page.
 */
export function checkPages(site: string, plans: readonly BenchPlan[], changed: readonly BenchPlan[]): number {
  for (const { id } of plans) {
    if (!existsSync(pageOf(site, id))) throw new Error(`Unexpected lack of ${pageOf(site, id)}`);
  }
  const step = Math.max(1, Math.floor(plans.length / sampled));
  const other = new Set(changed.map(({ id }) => id));
  const sample = plans.filter(({ id }, at) => at % step === 0 && !other.has(id));
  for (const plan of [...sample, ...changed]) {
    const file = pageOf(site, plan.id);
    const page = textOf(parseFragment(readFileSync(file, 'utf8'))).replace(/\s/gu, '');
    const lost = planTexts(plan).find((text) => !page.includes(text));
    if (lost !== undefined) throw new Error(`Unexpected lack of “${lost.slice(0, 40)}” in ${file}`);
  }
  return countPages(site);
}

const pageOf = (site: string, id: string) => join(site, 'plans', id, 'index.html');
const leadsOn = /<meta http-equiv="?refresh/;

function countPages(site: string): number {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  // Hugo writes one for the first page of every list.
  return files.filter(
    (name) => !name.endsWith('page/1/index.html') || !leadsOn.test(readFileSync(join(site, name), 'utf8')),
  ).length;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
