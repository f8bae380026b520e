/** What a file of the built site is, by its address. */

/** The first that fits names the kind. Ids of plans end in a number, which no list's address does. */
const kinds: readonly (readonly [kind: string, path: RegExp])[] = [
  ['compressed copy', /\.(?:gz|br)$/],
  ['plan', /^plans\/[^/]+-\d+\/index\.html$/],
  ['difference', /^plans\/(?:[^/]+-\d+\/)?diff\//],
  ['list of plans', /^plans\//],
  ['original', /^sources\/[^/]+\/original/],
  ['list of sources', /^sources\/(?:page\/\d+\/)?index\.html$/],
  ['source', /^sources\//],
  ['record', /^data\/records\//],
  ['dataset', /^data\//],
  ['search index', /^pagefind\//],
  ['script or style', /^_astro\//],
  ['topic', /^topics\//],
  ['phrases', /^phrases\//],
  ['indicator', /^indicators\//],
  ['regulations', /^regulations\//],
  ['calendar', /^calendar\//],
  ['comparison', /^compare\//],
  ['draft', /^draft\//],
];

/** The kind of a file, by its path in the site with `/` between folders. */
export function fileKind(path: string): string {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}
