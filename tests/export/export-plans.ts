/** Exports plans of a test without the command. */
import type { Engine } from '../../scripts/export/engine.ts';
import { foldTable } from '../../scripts/export/fold-table.ts';
import { toPlanRow } from '../../scripts/export/plan-row.ts';
import { writePieces } from '../../scripts/export/write-pieces.ts';
import type { WrittenFile } from '../../scripts/export/write-pieces.ts';
import type { IndexedPlan } from '../../scripts/search/read-plans.ts';
import { readVariants } from '../../scripts/search/variants.ts';

export const variants = readVariants();
export const folds = foldTable(variants);

const context = { variants, topics: new Map([['nursing', '护理']]), site: '/' };

export function toRow(plan: IndexedPlan) {
  return toPlanRow(plan, context);
}

export function exportPlans(
  engine: Engine,
  plans: readonly IndexedPlan[],
  folder: string,
): readonly WrittenFile[] {
  return writePieces(engine.write(plans.map(toRow), folds), folder, engine.generated);
}
