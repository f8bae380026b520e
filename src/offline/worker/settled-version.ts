/** Which version the answers that just came are of. */
import { readVersion } from '../deployed-version.ts';
import { noWorker } from '../site-files.ts';
import { leave } from './leave.ts';
import { base, worker } from './scope.ts';

/** Files of one page come within this time, ms; one question answers for all of them. */
const pause = 500;

let asked: Promise<string | undefined> | undefined;

/**
 * The deployed version, asked after the call: an answer that came before it is of that version or was already stale.
 * Undefined where nobody answers, and where the deployer wants no worker any more.
 */
export function settledVersion(): Promise<string | undefined> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<string | undefined> {
  await new Promise((resolve) => setTimeout(resolve, pause));
  asked = undefined;
  const version = (await readVersion(base))?.version;
  if (version !== noWorker) return version;
  // Also where nothing was put in the worker's place, so that no browser holds on to it.
  await leave(worker);
  return undefined;
}
