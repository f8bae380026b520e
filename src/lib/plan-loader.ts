/** Content loader for `content/plans/`: frontmatter and a digest go into the store, the rendered body into a side file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { outdatedTermsFile } from '../plan/outdated-vocabulary.ts';
import { parseFrontmatter } from '../plan/parse-plan.ts';
import { planSchema } from '../schema/plan.ts';
import { openPlanFiles } from '../side-files/plan-files.ts';

/** Loads every `.mdx` of a folder (relative to the project). A bad file stops the build with a line that names file and field. */
export function planLoader(folder: string): Loader {
  return {
    name: 'jiku-plans',
    async load({ store, config, logger, watcher }) {
      const root = fileURLToPath(config.root);
      const load = async () => {
        const files = openPlanFiles(root);
        const digests = new Set<string>();
        const ids = new Set<string>();
        for (const name of readdirSync(join(root, folder)).sort()) {
          if (!name.endsWith('.mdx')) continue;
          const id = name.slice(0, -'.mdx'.length);
          const filePath = join(folder, name);
          const raw = readFileSync(join(root, filePath), 'utf8');
          const digest = files.digestOf(raw);
          ids.add(id);
          digests.add(digest);
          if (store.get(id)?.digest === digest && files.has(digest)) continue;
          const { length, plain } = inFile(filePath, () => files.write(digest, raw));
          // Checked here: through `parseData` every plan would be checked twice.
          const data = { ...readFrontmatter(filePath, raw), length, plain };
          store.set({ id, data, digest, filePath });
        }
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        files.prune(digests);
        logger.info(`${ids.size} plans`);
      };
      await load();
      watcher?.add([join(root, folder), join(root, outdatedTermsFile)]);
      watcher?.on('all', (_event, path) => {
        if ((path.endsWith('.mdx') && path.includes(folder)) || path.endsWith(outdatedTermsFile))
          load().catch((error) => logger.error(String(error)));
      });
    },
  };
}

/** Validates a plan's frontmatter. Throws one line: file, field, what is wrong. */
export function readFrontmatter(file: string, raw: string) {
  const result = planSchema.safeParse(inFile(file, () => parseFrontmatter(raw)));
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'frontmatter'}: ${issue.message}`,
  );
  throw new Error(`${file}: ${faults.join('; ')}`);
}

function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
