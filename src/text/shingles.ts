/** Text as a set of hashed shingles: what near-identical texts share most of. */
import { foldText } from './fold.ts';

/** The letters and figures of a text, folded: two texts with the same key differ in punctuation and white space only. */
export function textKey(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** 32-bit hashes of all shingles of `length` characters of a key, each once; a shorter key is one shingle. */
export function shingles(key: string, length: number): Set<number> {
  const hashes = new Set<number>();
  for (let at = 0; at === 0 || at + length <= key.length; at++) hashes.add(hash(key.slice(at, at + length)));
  return hashes;
}

/** FNV-1a with MurmurHash3's last mix, for the order of the hashes must not follow that of the characters. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
