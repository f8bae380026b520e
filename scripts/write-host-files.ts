/**
 * Command, the last step of a build: writes into the built site what Cloudflare Pages and Netlify read there, `_headers`
 * and, where there is an address to lead on from, `_redirects`. `BASE_PATH` says where the site stands in the host.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBasePath } from './hosts/base-path.ts';
import { headersFile } from './hosts/headers-file.ts';
import { mostRedirects, redirectsFile } from './hosts/redirects-file.ts';
import { readMoves } from './moved/read-moves.ts';

const { OUT_DIR = 'dist', BASE_PATH = '/', NETLIFY } = process.env;

try {
  const base = readBasePath(BASE_PATH);
  const moves = readMoves('content');
  // Netlify says so where it builds.
  const redirects = redirectsFile(base, moves, { forced: NETLIFY !== undefined });
  writeFileSync(join(OUT_DIR, '_headers'), headersFile(base));
  rmSync(join(OUT_DIR, '_redirects'), { force: true });
  if (redirects !== '') writeFileSync(join(OUT_DIR, '_redirects'), redirects);
  if (moves.length > mostRedirects)
    console.error(
      `${moves.length} addresses lead to others; ${join(OUT_DIR, '_redirects')} names the first ${mostRedirects}, as Cloudflare Pages takes no more.`,
    );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
