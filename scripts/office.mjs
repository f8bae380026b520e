/** Where the programs are that tests open Word files with. Plain JavaScript: setup.mjs reads it on an old Node. */
import { spawnSync } from 'node:child_process';

/** Debian's packages of them. */
export const officePackages = ['libreoffice-writer-nogui', 'poppler-utils'];

/**
 * The command of LibreOffice, where that and what reads its PDF files are installed.
 * @returns {string | undefined}
 */
export function findOffice() {
  const runs = (command, flag) => spawnSync(command, [flag], { stdio: 'ignore' }).error === undefined;
  if (!['pdftotext', 'pdfinfo', 'pdftoppm'].every((command) => runs(command, '-v'))) return undefined;
  return ['soffice', 'libreoffice'].find((command) => runs(command, '--version'));
}
