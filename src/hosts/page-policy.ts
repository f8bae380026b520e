/** What a page may load and do. The one place of it: pages say it in their head, hosts in a header. */

/** Directives in the order they are written. Nothing inline, nothing of another site. */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** Directives that browsers obey in a header and not in a page. */
const inHeaderOnly: Readonly<Record<string, string>> = { 'frame-ancestors': "'none'" };

/** The policy as the head of a page says it: `default-src 'none'; script-src 'self'; …`. */
export const pagePolicy = write(directives);

/** The policy as a host sends it, which also keeps the pages out of other sites' frames. */
export const headerPolicy = write({ ...directives, ...inHeaderOnly });

function write(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
