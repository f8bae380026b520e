/** `robots.txt`, where the site's address is known: everything may be read, and here is the list of it. */
import type { APIRoute } from 'astro';
import { fullUrl, toUrl } from '../lib/urls.ts';

export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { robots: 'robots' } }] : [];
}

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullUrl(toUrl('sitemap-index.xml'))}\n`);
