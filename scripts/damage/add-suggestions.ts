/** Adds to the doubts about damaged and misread runs what they may have been. */
import type { Message } from '../../src/schema/record.ts';
import { detectScript } from '../clean/rules/script.ts';
import { wordCosts } from './dictionary.ts';
import type { Language } from './language.ts';
import { readBackLatin } from './misread-latin.ts';
import { openDamagedSource, suggestRepairs } from './suggest-repairs.ts';

/** Runs of a source that are searched; a page with more of them is lost as a whole. */
const mostRuns = 30;

/** The messages of a source, damaged and misread runs with suggestions. The model is asked for only where there is such a run. */
export function addSuggestions(
  messages: readonly Message[],
  source: string,
  language: () => Language,
): Message[] {
  const read = messages.map((message) =>
    message.rule === 'misread-as-latin' ? addReading(message, source) : message,
  );
  const damaged = messages.filter(({ rule }) => rule === 'damaged-run').slice(0, mostRuns);
  if (damaged.length === 0) return read;
  const opened = openDamagedSource(source, detectScript(source), language());
  const searched = new Set(damaged);
  return read.map((message) => {
    if (!searched.has(message)) return message;
    const suggestions = suggestRepairs(opened, message.start, message.end);
    return suggestions.length > 0 ? { ...message, suggestions } : message;
  });
}

/** There is one reading of a misread run, or none. */
function addReading(message: Message, source: string): Message {
  const text = readBackLatin(source.slice(message.start, message.end));
  if (text === undefined) return message;
  const score = Math.round(wordCosts(text)[0] * 100) / 100;
  return { ...message, suggestions: [{ text, score, reproduces: 'misread' }] };
}
