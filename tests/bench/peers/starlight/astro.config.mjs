import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';

export default defineConfig({
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  integrations: [
    starlight({
      title: '计划',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      // Left to itself it lists every plan beside every plan.
      sidebar: [{ label: '计划', link: '/plans/' }],
      components: { PageTitle: './src/components/PageTitle.astro' },
      pagefind: false,
      expressiveCode: false,
      disable404Route: true,
    }),
  ],
});
