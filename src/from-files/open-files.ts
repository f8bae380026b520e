/** Stands in for `fetch`, which browsers do not have for files: a file's content comes as a script. */
import { fileAddress } from './file-address.ts';
import type { Place } from './file-address.ts';
import type { FileScripts } from './file-scripts.ts';
import { loadScript } from './load-script.ts';

/** What follows the name of a file in that of its script. */
export const scriptEnding = '.js';

interface OpenedFiles extends Pick<FileScripts, 'text' | 'bytes'> {
  /** As the browser's own: where no file comes, the answer is that of a server which has none. */
  readonly fetch: (address: string | URL | Request) => Promise<Response>;
}

/** The files of the site at `place`, whose root is an absolute address. */
export function openFiles(place: Place): OpenedFiles {
  const contents = new WeakMap<object, string | Uint8Array<ArrayBuffer>>();
  const keep = (content: string | Uint8Array<ArrayBuffer>) => {
    if (document.currentScript) contents.set(document.currentScript, content);
  };
  return {
    text: keep,
    bytes: (content) => keep(Uint8Array.from(atob(content), (char) => char.charCodeAt(0))),
    async fetch(asked) {
      const address = asked instanceof Request ? asked.url : String(asked);
      const [file] = fileAddress(address, place).split(/[?#]/);
      const script = await loadScript(file + scriptEnding).catch(() => undefined);
      const content = script && contents.get(script);
      return content === undefined ? new Response(null, { status: 404 }) : new Response(content);
    },
  };
}
