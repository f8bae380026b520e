/** The last step of a build: the service worker of exactly these files, and what it asks for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { frameFile, listFile, noWorker, versionFile, workerFile } from '../../src/offline/site-files.ts';
import { bundleWorker } from './bundle-worker.ts';
import { planOffline } from './plan-offline.ts';
import type { OfflinePlan } from './plan-offline.ts';
import { readSiteFiles } from './read-site-files.ts';

/** Writes into the built site in `folder`; written anew for every change of it. Throws where there is no site. */
export async function writeWorker(folder: string): Promise<OfflinePlan> {
  const worker = await bundleWorker('worker');
  const plan = planOffline(readSiteFiles(folder), worker);
  write(folder, listFile, JSON.stringify(plan.list));
  write(folder, frameFile, JSON.stringify(plan.frame));
  write(folder, workerFile, `const JIKU_ROOTS=${JSON.stringify(plan.roots)};\n${worker}`);
  // Last of all: it says that the rest is there.
  write(folder, versionFile, `${plan.frame.version}\n`);
  return plan;
}

/** Writes what takes the worker away from every reader who has it, with all it kept. */
export async function writeFarewell(folder: string): Promise<void> {
  write(folder, workerFile, await bundleWorker('farewell'));
  write(folder, versionFile, `${noWorker}\n`);
}

function write(folder: string, path: string, content: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
