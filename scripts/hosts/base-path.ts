/** The folder of a host that the site stands in. */

/** With a slash at both ends, as `BASE_PATH` may be said without: `plans`, `/plans` and `/plans/` are `/plans/`. */
export function basePath(text = '/'): string {
  return `/${text.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/** Names that go into configuration files and shell commands as they are: no blanks, quotes or signs. */
const plain = /^\/(?:[\w.~-]+\/)*$/;

/** The same of what a deployer says. Throws where it holds signs that a configuration file could read otherwise. */
export function readBasePath(text: string): string {
  const base = basePath(text);
  if (plain.test(base)) return base;
  throw new Error(`Unexpected base path ${JSON.stringify(text)}, expected a path such as /plans/`);
}
