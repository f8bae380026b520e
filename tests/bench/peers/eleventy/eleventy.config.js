import { listPages } from './list-pages.mjs';

export default function (config) {
  config.amendLibrary('md', (markdown) => {
    markdown.core.ruler.push('heading-ids', ({ tokens }) => {
      let count = 0;
      for (const token of tokens) if (token.type === 'heading_open') token.attrSet('id', `s${++count}`);
    });
  });
  config.addCollection('plans', (api) => {
    const plans = api.getFilteredByGlob('content/plans/*.md');
    plans.forEach((plan, at) => {
      plan.data.previous = plans[at - 1];
      plan.data.next = plans[at + 1];
    });
    return plans;
  });
  config.addCollection('lists', (api) =>
    listPages(
      api.getFilteredByGlob('content/plans/*.md').map(({ fileSlug, data }) => ({
        id: fileSlug,
        title: data.title,
        orgType: data.orgType,
        topics: data.topics,
        years: data.years,
      })),
    ),
  );
  return {
    dir: { input: '.', includes: '_includes', output: 'dist' },
    markdownTemplateEngine: false,
  };
}
