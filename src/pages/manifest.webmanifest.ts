import type { APIRoute } from 'astro';
import { toUrl } from '../lib/urls.ts';

/** Lets a browser keep the site as an app of its own. */
export const GET: APIRoute = () =>
  Response.json({
    name: '计库：工作计划的例句与出处',
    short_name: '计库',
    lang: 'zh-CN',
    id: toUrl(),
    start_url: toUrl(),
    scope: toUrl(),
    // With a button to go back: the site is links between pages.
    display: 'minimal-ui',
    icons: [{ src: toUrl('favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  });
