/**
 * Plans cut into shards, each of which is indexed by itself. A source's plans stand in one shard, named by the first bits
 * of a hash of the source: a shard that grows too large is cut in two by the next bit, and the others stay as they are. So
 * the shards depend on the plans alone, whatever was indexed before, and a new plan never moves plans of more than one.
 */
import { createHash } from 'node:crypto';
import { sourceOf } from '../../src/search/plan-meta.ts';

export interface Shard<Plan> {
  /** Bits, `0110`; empty where there is one shard. */
  readonly name: string;
  /** By id. */
  readonly plans: readonly Plan[];
}

interface Placed<Plan> {
  readonly plan: Plan;
  /** Of the source. */
  readonly bits: string;
}

const hashLength = 8;

/** Shards of plans of at most `most` bytes together, by name; a source with more than that is a shard of its own. */
export function cutShards<Plan extends { readonly id: string; readonly size: number }>(
  plans: readonly Plan[],
  most: number,
): Shard<Plan>[] {
  const sources = new Map<string, string>();
  const bitsOf = (source: string) => {
    const bits = sources.get(source) ?? hashBits(source);
    sources.set(source, bits);
    return bits;
  };
  const placed = plans
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((plan) => ({ plan, bits: bitsOf(sourceOf(plan.id)) }));
  return cut(placed, '', most);
}

function cut<Plan extends { readonly size: number }>(
  placed: readonly Placed<Plan>[],
  name: string,
  most: number,
): Shard<Plan>[] {
  if (placed.length === 0) return [];
  const isOne = placed.every(({ bits }) => bits === placed[0].bits);
  const size = placed.reduce((sum, { plan }) => sum + plan.size, 0);
  if (size <= most || isOne) return [{ name, plans: placed.map(({ plan }) => plan) }];
  return ['0', '1'].flatMap((bit) =>
    cut(
      placed.filter(({ bits }) => bits[name.length] === bit),
      name + bit,
      most,
    ),
  );
}

function hashBits(source: string): string {
  const hash = createHash('sha256').update(source).digest().subarray(0, hashLength);
  return Array.from(hash, (byte) => byte.toString(2).padStart(8, '0')).join('');
}
