import { escape, link, page } from './_includes/page.js';

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => `/${list.path}/index.html`,
};

/** A page that lists plans. */
export function render({ list: { title, plans, leaf, leaves, previous, next } }) {
  const rows = plans.map(
    (plan) =>
      `<li>${link(`/plans/${plan.id}/`, plan.title)} ${escape(plan.orgType ?? '')} ${(plan.years ?? []).join('、')}</li>`,
  );
  return page(
    title,
    `<h1>${escape(title)}</h1>
<ul>
${rows.join('\n')}
</ul>
<p>${previous ? link(previous, '上一页') : ''} ${leaf} / ${leaves} ${next ? link(next, '下一页') : ''}</p>`,
  );
}
