/** The address of a difference that the browser draws: of which plan to which earlier one, in which sections. */

export interface DifferenceAddress {
  readonly plan: string;
  readonly other: string;
  /** Sections of the two, where it is not the whole plans. */
  readonly sections?: { readonly own: string; readonly other: string };
}

/** What stands behind the `?`. */
export function writeDifferenceAddress({ plan, other, sections }: DifferenceAddress): string {
  return `?${new URLSearchParams({ plan, other, ...(sections && { own: sections.own, of: sections.other }) })}`;
}

/** Reads it; nothing where it does not name two plans. */
export function readDifferenceAddress(search: string): DifferenceAddress | undefined {
  const params = new URLSearchParams(search);
  const [plan, other, own, of] = ['plan', 'other', 'own', 'of'].map((name) => params.get(name) ?? '');
  if (plan === '' || other === '') return undefined;
  return { plan, other, ...(own !== '' && of !== '' && { sections: { own, other: of } }) };
}
