/** Splitting Chinese text into sentences. */

/** A sentence ends at 。！？ or a semicolon, with any closing quotation marks and brackets after it. */
const sentence = /[^。！？；!?;]*(?:[。！？；!?;]+[”’"'）)》」』】]*|$)/gu;

/** Start and end of every sentence of a paragraph, in order, without gaps. UTF-16 offsets. */
export function splitSentences(text: string): [start: number, end: number][] {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(sentence)) {
    if (match[0] !== '') spans.push([match.index, match.index + match[0].length]);
  }
  return spans;
}
