/** How many plans these are, copies of one another counted once. */
export function countTexts(
  plans: Iterable<{ readonly id: string; readonly copyOf?: string | undefined }>,
): number {
  return new Set(Array.from(plans, ({ id, copyOf }) => copyOf ?? id)).size;
}
