import { escape, link, page } from './page.js';

const heading = /<h[2-6] id="(s\d+)">(.*?)<\/h[2-6]>/g;
const tag = /<[^>]*>/g;

/** One plan. */
export function render({ title, collection, orgType, years = [], topics, previous, next, content }) {
  const headings = [...content.matchAll(heading)].map(
    ([, id, text]) => `<li><a href="#${id}">${text.replace(tag, '')}</a></li>`,
  );
  const beside = (plan) => (plan ? link(plan.url, plan.data.title) : '');
  return page(
    title,
    `<p><a href="/plans/">计划</a></p>
<h1>${escape(title)}</h1>
<dl>
<dt>载于</dt><dd>${escape(collection)}</dd>
${orgType ? `<dt>机构</dt><dd>${link(`/orgType/${orgType}/`, orgType)}</dd>` : ''}
${years.length > 0 ? `<dt>年份</dt><dd>${years.map((year) => link(`/years/${year}/`, year)).join(' ')}</dd>` : ''}
<dt>主题</dt><dd>${topics.map((topic) => link(`/topics/${topic}/`, topic)).join(' ')}</dd>
</dl>
<nav><ul>${headings.join('')}</ul></nav>
<article>${content}</article>
<p>${beside(previous)} ${beside(next)}</p>`,
  );
}
