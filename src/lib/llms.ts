/** `llms.txt` after llmstxt.org: what the site is, for a language model that reads it in someone's stead. */

/** A page or a file to read on. */
export interface LlmsLink {
  readonly name: string;
  readonly url: string;
  readonly note: string;
}

/** Links that belong together. */
export interface LlmsSection {
  readonly title: string;
  readonly links: readonly LlmsLink[];
}

/** The whole file. */
export interface LlmsFile {
  readonly name: string;
  /** One paragraph that says what it is. */
  readonly summary: string;
  /** A paragraph each: how it is organised, what to mind. */
  readonly details: readonly string[];
  /** Sections without links are left out. */
  readonly sections: readonly LlmsSection[];
}

/** The file: a title, a quotation, paragraphs, then sections of links. */
export function llmsText({ name, summary, details, sections }: LlmsFile): string {
  const lists = sections
    .filter(({ links }) => links.length > 0)
    .map(({ title, links }) => `## ${plain(title)}\n\n${links.map(listItem).join('\n')}`);
  return `${[`# ${plain(name)}`, `> ${plain(summary)}`, ...details.map(plain), ...lists].join('\n\n')}\n`;
}

function listItem({ name, url, note }: LlmsLink): string {
  return `- [${plain(name)}](${url}): ${plain(note)}`;
}

/** On one line, with nothing that Markdown would read as a link, a tag or a code. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*[\]<>]/g, '\\$&');
}
