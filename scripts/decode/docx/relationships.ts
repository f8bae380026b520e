/** Which part of a package is what: read from the relationships that point to it. */
import type { ReadPart } from './open-package.ts';
import { readXml } from './read-xml.ts';

/** A part that another one names; what lies outside the package is left out and never followed. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `styles`, `header`, `officeDocument`. */
  readonly kind: string;
  /** Name of the part from the package's root. */
  readonly part: string;
}

/** The relationships of a part, or of the package where the part is ''. */
export function readRelationships(readPart: ReadPart, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = readPart(name);
  const found: Relationship[] = [];
  if (!bytes) return found;
  readXml(name, bytes, {
    open: (element, attribute) => {
      if (element !== ':Relationship' || attribute('TargetMode') === 'External') return;
      const kind = (attribute('Type') ?? '').split('/').at(-1)!;
      found.push({ id: attribute('Id') ?? '', kind, part: resolveTarget(folder, attribute('Target') ?? '') });
    },
  });
  return found;
}

/** `../a.xml` from a folder; a path above the root stays at the root, where no such part is. */
function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
