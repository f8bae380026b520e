/** Runs the site's modules where browsers refuse modules: from files. Each comes as a script that defines it. */
import type { FileScripts, ModuleBody } from './file-scripts.ts';
import { loadScript } from './load-script.ts';

interface Module {
  readonly needs: readonly string[];
  readonly body: ModuleBody;
  exports?: unknown;
}

/** Modules whose scripts stand in the folder at `url` (with a slash at its end). */
export function runModules(url: string): Pick<FileScripts, 'define'> {
  const modules = new Map<string, Module>();
  const loading = new Map<string, Promise<void>>();

  /** Runs a module once, as far as it has come where modules need one another. */
  function run(name: string): unknown {
    const known = modules.get(name);
    if (!known) throw new Error(`Unexpected call of ${name} before it was defined`);
    if ('exports' in known) return known.exports;
    const module = {
      get exports() {
        return known.exports;
      },
      set exports(value) {
        known.exports = value;
      },
    };
    known.exports = {};
    try {
      known.body(module, known.exports, (path) => run(nameOf(path)), load);
    } catch (error) {
      // Half of a module must not pass for all of it.
      delete known.exports;
      throw error;
    }
    return known.exports;
  }

  /** Has a module and all it needs defined. Rejects where a script does not come; asked again, it tries again. */
  async function fetchAll(name: string, seen: Set<string>): Promise<void> {
    if (seen.has(name)) return;
    seen.add(name);
    if (!modules.has(name)) {
      const own = loading.get(name) ?? loadScript(url + name).then(() => undefined);
      loading.set(name, own);
      await own.finally(() => loading.delete(name));
    }
    await Promise.all((modules.get(name)?.needs ?? []).map((need) => fetchAll(need, seen)));
  }

  async function load(path: string): Promise<unknown> {
    const name = nameOf(path);
    await fetchAll(name, new Set());
    return run(name);
  }

  return {
    define(name, needs, body) {
      if (!modules.has(name)) modules.set(name, { needs, body });
      // What a page starts with stands behind all that it needs.
      if (document.currentScript?.dataset.start !== undefined) run(name);
    },
  };
}

/** All modules stand in one folder: `./draft.Bx1.js` is `draft.Bx1.js`. */
const nameOf = (path: string) => path.replace(/^\.\//, '');
