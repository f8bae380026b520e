import type { Section } from './document.ts';

/** The words at every anchor of a plan: sentences, and headings by their section's. */
export function textsByAnchor(sections: readonly Section[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { id, heading, paragraphs } of sections) {
    if (heading !== '') texts.set(id, heading);
    for (const { text, sentences } of paragraphs)
      for (const { id: sentence, start, end } of sentences) texts.set(sentence, text.slice(start, end));
  }
  return texts;
}
