/** The comparison's address: which plans, in which order the rows, only what differs. */
import type { RowOrder } from './align-outlines.ts';

/** A plan's id is not longer; what is longer is none. */
const longestId = 120;

export interface CompareAddress {
  readonly ids: readonly string[];
  readonly order: RowOrder;
  /** Show rows only in which the outlines differ. */
  readonly different: boolean;
}

/** Reads the part of an address behind the `?`. Ids stand once each; there may be more of them than can be shown. */
export function readCompareAddress(search: string): CompareAddress {
  const params = new URLSearchParams(search);
  const ids = (params.get('ids') ?? '').split(',').map((id) => id.trim().slice(0, longestId));
  return {
    ids: [...new Set(ids.filter((id) => id !== ''))],
    order: params.get('order') === 'first' ? 'first' : 'common',
    different: params.get('only') === 'different',
  };
}

/** Writes it: `?ids=a,b&order=first`, or nothing where there is nothing to say. */
export function writeCompareAddress({ ids, order, different }: CompareAddress): string {
  const said = [
    ids.length > 0 && `ids=${ids.map(encodeURIComponent).join(',')}`,
    order === 'first' && 'order=first',
    different && 'only=different',
  ].filter((part) => part !== false);
  return said.length > 0 ? `?${said.join('&')}` : '';
}
