/** A module of the built site as a script that browsers run from files, where they refuse modules. */
import { init, parse } from 'es-module-lexer';
import { transform } from 'esbuild';

export interface ClassicScript {
  readonly code: string;
  /** Modules that it cannot begin without, by the names of their files. */
  readonly needs: readonly string[];
}

/** What `import()` becomes: a name that no module has of its own. */
const load = 'jikuLoad';

/**
 * The script for the module `code` in the file `name`. What is imported stays in a script of its own, and what is
 * imported when it is wanted is loaded then (`src/from-files/run-modules.ts`).
 */
export async function classicScript(name: string, code: string): Promise<ClassicScript> {
  await init;
  const module = withoutPreload(name, code) ?? code;
  const needs = parse(module, name)[0]
    .filter(({ d }) => d === -1)
    .map(({ n }) => nameBeside(name, n));
  const { code: body } = await transform(nameLoading(module), {
    format: 'cjs',
    minify: true,
    charset: 'utf8',
    sourcefile: name,
  });
  const args = [JSON.stringify(name), JSON.stringify(needs)].join(',');
  return {
    code: `jikuFiles.define(${args},function(module,exports,require,${load}){"use strict";${body}});\n`,
    needs,
  };
}

/** All that a module cannot begin without. Throws where one is not there. */
export function allNeeds(name: string, scripts: ReadonlyMap<string, ClassicScript>): string[] {
  const found = new Set<string>();
  const visit = (one: string) => {
    if (found.has(one)) return;
    const script = scripts.get(one);
    if (!script) throw new Error(`Unexpected import of ${one}, which the site does not have`);
    found.add(one);
    script.needs.forEach(visit);
  };
  visit(name);
  return [...found].slice(1);
}

/** The name of an imported module, which stands beside this one. */
function nameBeside(name: string, path: string | undefined): string {
  const inside = /^\.\/([^/]+)$/.exec(path ?? '')?.[1];
  if (!inside) throw new Error(`${name}: Unexpected import of ${path}, expected a module beside it`);
  return inside;
}

/** Calls of `import` under a name that can be given. */
function nameLoading(code: string): string {
  let named = '';
  let end = 0;
  for (const { ss: start, d: bracket } of parse(code)[0]) {
    if (bracket < 0) continue;
    named += code.slice(end, start) + load;
    end = bracket;
  }
  return named + code.slice(end);
}

/**
 * What stands for the module of the build tool that has a browser fetch the imports of a module ahead: links for modules,
 * which it would refuse. Undefined for all others.
 */
function withoutPreload(name: string, code: string): string | undefined {
  if (!code.includes('vite:preloadError')) return undefined;
  const [, exports] = parse(code, name);
  if (exports.length !== 1)
    throw new Error(`${name}: Unexpected exports beside the one that loads a module ahead`);
  return `const load=(module)=>module();export{load as ${exports[0].n}}`;
}
