/** `_headers`: what Cloudflare Pages and Netlify read to know which headers to send with which files. */
import { httpsHeader, securityHeaders } from '../../src/hosts/security-headers.ts';
import type { Header } from '../../src/hosts/security-headers.ts';
import { keepForever } from '../site/cache-control.ts';
import { contentTypes } from '../site/content-types.ts';
import { immutablePaths } from '../site/is-immutable.ts';

/** Texts that are no pages: without a word on their encoding a browser guesses wrong. */
const plainTexts = ['txt', 'csv'];

/**
 * The file for a site under `base`. No two rules that fit one file name the same header, as both hosts would join their
 * values; so what may not be kept is left to the hosts, which have it asked for again. Both answer over HTTPS alone.
 */
export function headersFile(base: string): string {
  const rules: readonly (readonly [path: string, headers: readonly Header[]])[] = [
    ['*', [...securityHeaders, httpsHeader]],
    ...immutablePaths.map((path) => [path, [['Cache-Control', keepForever]]] as const),
    ...plainTexts.map((ending) => [`*.${ending}`, [['Content-Type', contentTypes[ending]]]] as const),
  ];
  return rules
    .map(([path, headers]) =>
      [`${base}${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}
