/** Reads one line of the stream: a source with its name, its bytes and what the curator says of it. */
import { z } from 'astro/zod';
import { sourceCurationSchema } from '../../src/schema/curation.ts';
import { tellIssue } from '../curation/tell-issue.ts';
import { checkName } from '../run/check-name.ts';
import { mostBytes } from '../run/gather-sources.ts';
import type { RefusedResult } from '../run/source-result.ts';
import type { Job } from '../run/worker-pool.ts';

/** A source that cannot be converted. */
export interface Refused extends RefusedResult {
  readonly name: string;
}

/** Characters of JSON: checking gives an issue for every wrong entry of a list, and a line holds millions. */
const mostSaid = 1_000_000;
const mostIssues = 5;
const mostTold = 500;

const requestSchema = z.strictObject({
  /** Path under a folder of sources, parted by `/`. */
  name: z.string().min(1),
  /** In base64: needed for all that is no text, and for texts in other encodings. */
  bytes: z.string().optional(),
  text: z.string().optional(),
  /** As in an entry of `sources.yml`. */
  curation: z.unknown().optional(),
});

/** Reads a line: a source, one that cannot be converted, or what is wrong with a line that tells of none. */
export function parseRequest(line: string): Job | Refused | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `Unexpected line, expected JSON: ${(error as Error).message}`;
  }
  const request = requestSchema.safeParse(json, { reportInput: true });
  if (!request.success) return tellIssues(request.error);
  const { name, bytes: base64, text, curation: said = {} } = request.data;
  if ((base64 === undefined) === (text === undefined))
    return `Unexpected ${text === undefined ? 'neither' : 'both'}, expected bytes or text`;
  const refuse = (rule: RefusedResult['rule'], reason: string): Refused => ({ name, rule, reason });
  if (!isInside(name)) return refuse('unsafe-file', 'its name is no path under a folder; rename it');
  const misnamed = checkName(name, []);
  if (misnamed) return { name, ...misnamed };
  const bytes = base64 === undefined ? encodeText(text!) : decodeBase64(base64);
  if (typeof bytes === 'string') return refuse('unreadable', bytes);
  if (bytes.length > mostBytes) return refuse('too-large', 'it is too large; split it into several files');
  if (JSON.stringify(said).length > mostSaid)
    return refuse('curated-out', `its curation is wrong: it is longer than ${mostSaid} characters`);
  const curation = sourceCurationSchema.safeParse(said, { reportInput: true });
  if (curation.success) return { path: name, bytes, curation: curation.data };
  return refuse('curated-out', `its curation is wrong: ${tellIssues(curation.error)}`);
}

/** What is wrong, as far as anybody would read. */
function tellIssues({ issues }: z.ZodError): string {
  const told = issues.slice(0, mostIssues).map(tellIssue).join('; ');
  return told.length > mostTold ? `${told.slice(0, mostTold)}…` : told;
}

/** Ids are made of names: those of a run over a folder are the same only for paths that stand for themselves. */
function isInside(name: string): boolean {
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** The bytes, or what is wrong. */
function encodeText(text: string): Uint8Array | string {
  return text.isWellFormed()
    ? Buffer.from(text)
    : 'text: Unexpected half of a character, expected whole ones; give bytes instead';
}

/** The bytes, or what is wrong. Node passes over what is no base64; written again, that is missing. */
function decodeBase64(text: string): Uint8Array | string {
  const bytes = Buffer.from(text, 'base64');
  return withoutPadding(bytes.toString('base64')) === withoutPadding(text)
    ? bytes
    : 'bytes: Unexpected characters, expected base64 without line breaks';
}

function withoutPadding(base64: string): string {
  if (base64.endsWith('==')) return base64.slice(0, -2);
  return base64.endsWith('=') ? base64.slice(0, -1) : base64;
}
