/** A digest of code: what modules are made of by their imports, and the libraries they use. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Imports that are there when the code runs; types are not. */
const imports =
  /^(?:import|export)\s(?!type\b)(?:[^;'"]*?\bfrom\s*)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gmu;

/** The files of the project that modules are made of, themselves included, in order. */
export function reachedFiles(modules: readonly string[]): string[] {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, fixed, called] of readFileSync(file, 'utf8').matchAll(imports))
      visit(resolve(dirname(file), fixed ?? called));
  };
  for (const module of modules) visit(resolve(module));
  return [...reached].sort();
}

/**
 * A digest that changes with any file that the modules are made of, with any library of the project and with Node; the same
 * on every machine that has the same. Hex.
 */
export function codeVersion(root: string, modules: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...reachedFiles(modules), join(root, 'package-lock.json')])
    hash.update(`\0${relative(root, file).split(sep).join('/')}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
