/** What the scripts that stand in for a server's files call: made by `npm run bundle`, one script a file. */

/** A module as esbuild writes it for CommonJS; `load` stands for `import()`. */
export type ModuleBody = (
  module: { exports: unknown },
  exports: unknown,
  require: (path: string) => unknown,
  load: (path: string) => Promise<unknown>,
) => void;

/** The one name that pages opened from files have in common. */
export interface FileScripts {
  /** Where a link to an address of the site must lead. */
  readonly linkUrl: (address: string) => string;
  /** The address of the site that a link leads to. */
  readonly addressOf: (link: string) => string;
  /** A module, by the name of its file, with the names of those it cannot begin without. */
  readonly define: (name: string, needs: readonly string[], body: ModuleBody) => void;
  /** The content of a file that is text. */
  readonly text: (content: string) => void;
  /** The content of any other file, as base64. */
  readonly bytes: (content: string) => void;
}
