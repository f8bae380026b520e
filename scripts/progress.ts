/** Shows how far a run is: a bar on a terminal, now and then a line elsewhere. */
import { SingleBar } from 'cli-progress';

/** Where there is no terminal to draw a bar on, a line is printed every so many steps. */
const linesEvery = 200;

export interface Progress {
  readonly start: (total: number) => void;
  readonly step: (name: string) => void;
  /** May be called again. */
  readonly stop: () => void;
}

/** Shows nothing. */
export const noProgress: Progress = { start: () => {}, step: () => {}, stop: () => {} };

/** A bar or lines on standard error: `converting: 200 of 1000 sources`. */
export function showProgress(doing = 'converting', things = 'sources'): Progress {
  let bar = process.stderr.isTTY
    ? new SingleBar({
        format: `${doing} [{bar}] {value}/{total} {name}`,
        stream: process.stderr,
        clearOnComplete: true,
      })
    : undefined;
  let done = 0;
  let total = 0;
  return {
    start: (count) => {
      total = count;
      if (count > 0) bar?.start(count, 0, { name: '' });
    },
    step: (name) => {
      done += 1;
      if (bar) bar.increment({ name: printable(name) });
      else if (done % linesEvery === 0) console.error(`${doing}: ${done} of ${total} ${things}`);
    },
    stop: () => {
      // Stopped twice, it would clear a line that is no longer its own.
      bar?.stop();
      bar = undefined;
    },
  };
}

/** A name from outside, without what a terminal would take for commands. */
export function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?');
}
