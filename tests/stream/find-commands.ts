/** Whether programs that tests drive are installed. */
import { spawnSync } from 'node:child_process';

/** True where all of them are; says so where not, since a test is passed over then. */
export function findCommands(commands: readonly string[], packages: string): boolean {
  const found = commands.every((command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0);
  if (!found)
    console.warn(`${commands.join(', ')} not installed (${packages}): the converter is not run by them.`);
  return found;
}
