/** Adds to the doubts about damaged runs what they may have been. */
import type { Message } from '../../src/schema/record.ts';
import { detectScript } from '../clean/rules/script.ts';
import type { Language } from './language.ts';
import { openDamagedSource, suggestRepairs } from './suggest-repairs.ts';

/** Runs of a source that are searched; a page with more of them is lost as a whole. */
const mostRuns = 30;

/** The messages of a source, damaged runs with suggestions. The model is asked for only where there is such a run. */
export function addSuggestions(
  messages: readonly Message[],
  source: string,
  language: () => Language,
): Message[] {
  const damaged = messages.filter(({ rule }) => rule === 'damaged-run').slice(0, mostRuns);
  if (damaged.length === 0) return [...messages];
  const opened = openDamagedSource(source, detectScript(source), language());
  const searched = new Set(damaged);
  return messages.map((message) => {
    if (!searched.has(message)) return message;
    const suggestions = suggestRepairs(opened, message.start, message.end);
    return suggestions.length > 0 ? { ...message, suggestions } : message;
  });
}
