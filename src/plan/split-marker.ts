import { itemMarker } from './item-marker.ts';

/** `一、总体性工作` is `一、` and `总体性工作`; a number alone is text. */
export function splitMarker(text: string): { marker: string; text: string } {
  const marker = itemMarker(text);
  return marker.length < text.length ? { marker, text: text.slice(marker.length) } : { marker: '', text };
}
