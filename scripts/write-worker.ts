/**
 * Command: writes the service worker into the built site, after all else is there. `node scripts/write-worker.ts`
 * `SERVICE_WORKER=off` writes one that removes itself and what it kept.
 */
import { Command } from 'commander';
import { totalBytes } from './offline/plan-offline.ts';
import { writeFarewell, writeWorker } from './offline/write-worker.ts';

const command = new Command('write-worker')
  .description('Write the service worker of the built site: of exactly the files that are there.')
  .argument('[folder]', 'the built site', process.env.OUT_DIR ?? 'dist')
  .parse();
const [folder] = command.processedArgs as [string];

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

try {
  if (process.env.SERVICE_WORKER === 'off') {
    await writeFarewell(folder);
    console.log('The service worker removes itself from every browser that has it.');
  } else {
    const { frame, list } = await writeWorker(folder);
    const kept = `${frame.frame.length} files, ${megabytes(totalBytes(frame.frame))}, are kept from the first visit on`;
    const saved = `to save: ${list.part}, ${list.files.length} files, ${megabytes(totalBytes(list.files))}`;
    console.log(`Service worker of version ${frame.version}; ${kept}; ${saved}.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
