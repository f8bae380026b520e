/**
 * First script of every page that is opened from files. Its element says in `data-base` for which folder of a server the
 * pages were built.
 */
import { fileAddress, serverAddress } from './file-address.ts';
import { openFiles } from './open-files.ts';
import { runModules } from './run-modules.ts';

const { src, dataset } = document.currentScript as HTMLScriptElement;
const place = { base: dataset.base ?? '/', root: new URL('..', src).href };
const { fetch: fetchFile, ...contents } = openFiles(place);

globalThis.fetch = fetchFile;
globalThis.jikuFiles = {
  linkUrl: (address) => fileAddress(address, place),
  addressOf: (link) => serverAddress(link, place),
  ...runModules(new URL('.', src).href),
  ...contents,
};
