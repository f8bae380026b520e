/** Says what is wrong with an entry of `sources.yml`: "field: Unexpected X, expected Y". */
import type { z } from 'astro/zod';

/** An issue of zod with the value it is about (`reportInput`). */
type Issue = z.core.$ZodIssue;

const longestShown = 30;

/** What the schema says in words of its own stays as it is. */
export function tellIssue(issue: Issue): string {
  const field = issue.path.map(String).join('.');
  const told = /^Unexpected/.test(issue.message)
    ? issue.message
    : `Unexpected ${unexpectedOf(issue)}, ${expectedOf(issue, field)}`;
  return field === '' ? told : `${field}: ${told}`;
}

/** A value in a word or two. */
export function showValue(value: unknown): string {
  if (typeof value === 'string')
    return value === ''
      ? 'empty text'
      : `\`${value.length > longestShown ? `${value.slice(0, longestShown)}…` : value}\``;
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${String(value)}\``;
  if (Array.isArray(value)) return 'a list';
  return value instanceof Uint8Array ? 'binary data' : 'a map of fields';
}

function unexpectedOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.length > 1 ? 'fields' : 'field'} ${issue.keys.map(showValue).join(', ')}`;
  if (issue.code === 'too_big' && typeof issue.input === 'string')
    return `text of ${issue.input.length} characters`;
  return showValue(issue.input);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
};

function expectedOf(issue: Issue, field: string): string {
  if (/^expected/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      if (field === 'sha256' && typeof issue.input === 'number')
        return 'expected it in quotes: without them YAML takes the figures for a number';
      if (issue.expected === 'string' && typeof issue.input === 'number')
        return 'expected text: put it in quotes';
      return `expected ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values
        .map(String)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')}`;
    case 'too_big':
      return `expected at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return `expected at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'unrecognized_keys':
      return 'expected only fields that docs/curating.md names';
    default:
      return 'expected what docs/curating.md says of this field';
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
