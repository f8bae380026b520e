/** Does to a text what spinners do: exchanges words by a list, without a look at their sense. */
import type { Substitution } from '../../src/schema/substitution.ts';

/** Replaces each original by its spun form with a probability of `rate`, the longest where several begin. */
export function spinText(
  text: string,
  pairs: readonly Pick<Substitution, 'spun' | 'originals'>[],
  rate: number,
  random: () => number,
): string {
  const forms = new Map<string, string[]>();
  for (const { spun, originals } of pairs) {
    for (const original of originals) forms.set(original, [...(forms.get(original) ?? []), spun]);
  }
  const originals = [...forms.keys()].sort((a, b) => b.length - a.length);
  let spun = '';
  for (let at = 0; at < text.length;) {
    const original = originals.find((word) => text.startsWith(word, at));
    if (original === undefined) {
      spun += text[at++];
      continue;
    }
    const choices = forms.get(original) ?? [];
    spun += random() < rate ? choices[Math.floor(random() * choices.length)] : original;
    at += original.length;
  }
  return spun;
}
