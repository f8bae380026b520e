/** Number of Chinese characters of a text; those outside the basic plane count once each. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
