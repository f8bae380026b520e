/** Puts anchors of one plan in the order of its text. */

/**
 * Less than nought where `a` stands before `b`: a heading (`s1`) before its section's sentences (`s1.2`), those before
 * the sections within it (`s1-1`).
 */
export function compareAnchors(a: string, b: string): number {
  const [one, other] = [read(a), read(b)];
  const parting = one.sections.findIndex((number, at) => number !== other.sections[at]);
  if (parting >= 0) return one.sections[parting] - (other.sections[parting] ?? -1);
  return one.sections.length - other.sections.length || one.sentence - other.sentence;
}

function read(anchor: string): { readonly sections: readonly number[]; readonly sentence: number } {
  const [sections, sentence = '0'] = anchor.slice(1).split('.');
  return { sections: sections.split('-').map(Number), sentence: Number(sentence) };
}
