/** What becomes of each file of the built site in the form that opens from files. */

/**
 * How a file comes along: as it is; a page or a style with addresses of files; as a script that runs, or one that holds
 * it; or not.
 */
export type FileRole = 'copy' | 'page' | 'style' | 'module' | 'content' | 'none';

interface Rule {
  readonly match: RegExp;
  readonly roles: readonly FileRole[];
}

/** The first that matches a file's path says what becomes of it. */
const rules: readonly Rule[] = [
  // For servers, their visitors and other programs, and for keeping a server's pages.
  { match: /^(?:404\.html|robots\.txt|rss\.xml|sitemap[^/]*\.xml|_headers|_redirects)$/, roles: ['none'] },
  { match: /^(?:sw\.js|version\.txt|manifest\.webmanifest|offline\/files\.json)$/, roles: ['none'] },
  { match: /(?:^|\/)\.[^/]+$/, roles: ['none'] },
  // Pagefind's own program and what only it reads; and the texts that are looked through where an index fails a server.
  {
    match: /^pagefind\/(?:[^/]+\/)?(?:pagefind[^/]*\.(?:js|css|json)|wasm\.[^/]+|texts\.[^/]+)$/,
    roles: ['none'],
  },
  { match: /^pagefind\/(?:[^/]+\/)?filter\//, roles: ['none'] },
  { match: /^pagefind\//, roles: ['content'] },
  // Read as pages, and by scripts where one collects from it elsewhere or compares it.
  { match: /^plans\/[^/]+\/index\.html$/, roles: ['page', 'content'] },
  { match: /\.html$/, roles: ['page'] },
  { match: /^_astro\/[^/]+\.js$/, roles: ['module'] },
  { match: /\.css$/, roles: ['style'] },
  // To be downloaded.
  { match: /^data\//, roles: ['copy'] },
  { match: /\.json$/, roles: ['content'] },
];

/** What becomes of the file at `path` of the built site. */
export function rolesOf(path: string): readonly FileRole[] {
  return rules.find(({ match }) => match.test(path))?.roles ?? ['copy'];
}
