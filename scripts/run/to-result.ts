/** A converted source as it goes between processes. */
import { sketchPlan } from '../../src/plan/section-texts.ts';
import type { ConvertedSource } from '../pipeline.ts';
import type { SourceResult } from './source-result.ts';

export function toResult({ record, plans }: ConvertedSource): SourceResult {
  return {
    record,
    plans: plans.map(({ id, data, body }) => ({ id, data, body })),
    sketches: plans.map(({ id, blocks }) => ({ id, sketch: sketchPlan(blocks) })),
    blocks: plans.map(({ blocks }) => blocks.map(({ depth, text }) => ({ depth, text }))),
  };
}
