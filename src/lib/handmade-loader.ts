/**
 * Content loader for the few plans that hold more than a plan's own components (JSX, tables, lists, links):
 * those go through Astro's own renderer, which costs a bundled module a file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { componentKinds } from '../plan/component-kinds.ts';
import { parseBody, planMdx } from '../plan/parse-plan.ts';

/** Loads the plans of a folder that `parseBody` does not find plain. */
export function handmadeLoader(folder: string): Loader {
  return {
    name: 'jiku-handmade-plans',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.mdx'));
      const pattern = names.filter((name) => isHandmade(readFileSync(join(root, folder, name), 'utf8')));
      context.store.clear();
      if (pattern.length === 0) return;
      const generateId = ({ entry }: { entry: string }) => entry.slice(0, -'.mdx'.length);
      await glob({ base: folder, pattern, generateId }).load(context);
    },
  };
}

const ownTags = new RegExp(`</?(?:${Object.keys(componentKinds).join('|')})>`, 'g');
/** Anything that Markdown or MDX might read as more than a heading or a paragraph; most of it turns out to be escaped. */
const markup = /[{}<>*_`[\]|~]|^(?:import|export)\s|^\s*(?:[-+]|\d+[.)])\s|^ {4}|^-{3,}\s*$/m;

/** Whether a plan file holds more than headings, paragraphs and the known components. */
export function isHandmade(raw: string): boolean {
  return markup.test(planMdx(raw).replaceAll(ownTags, '')) && !parseBody(raw).plain;
}
