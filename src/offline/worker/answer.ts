/** Answers what pages ask for: lasting files from what is kept, all others from the network while there is one. */
import { keptHeader, pageQuery } from '../deployed-version.ts';
import { fillHeader } from '../fill-cache.ts';
import { missingPage } from '../site-files.ts';
import { wayOf } from '../way-of.ts';
import type { Way } from '../way-of.ts';
import { keep, matchKept, matchLasting } from './kept.ts';
import { base, roots } from './scope.ts';
import { currentVersion, settledVersion } from './versions.ts';

/** The network has this long where a copy is kept, ms: a train in a tunnel must not wait for nothing. */
const patience = 3000;

/**
 * Versions of pages that came from what is kept, by client: what they load comes from there too, so that no page mixes
 * two versions.
 */
const keptPages = new Map<string, string>();

/** Undefined for what is left to the browser. */
export function answer(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base) || request.headers.has(fillHeader))
    return undefined;
  const [key] = request.url.split(/[?#]/, 1);
  return ways[wayOf(key.slice(base.length), roots)]?.(event, key);
}

const ways: Readonly<Record<Way, ((event: FetchEvent, key: string) => Promise<Response>) | undefined>> = {
  lasting: async (event, key) => (await matchLasting(key)) ?? fetchAndKeep(event, key),
  current: answerCurrent,
  version: answerVersion,
  none: undefined,
};

async function answerCurrent(event: FetchEvent, key: string): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  // A link that is followed names the page it stands on, which has no say in what comes next.
  const ofPage = request.mode === 'navigate' ? undefined : keptPages.get(clientId);
  const version = ofPage ?? (await currentVersion());
  const kept = await matchKept(key, version);
  if (ofPage !== undefined) return kept ?? fetchOf(ofPage, event, key);
  const network = fetchAndKeep(event, key);
  // An intranet that drops answers with an error of its gateway.
  const answered = network.then((response) => (kept && response.status >= 500 ? kept : response));
  const fallback = kept ?? (request.mode === 'navigate' ? await matchMissing(version) : undefined);
  if (!fallback) return answered;
  const first = await Promise.race([
    answered.catch(() => fallback),
    ...(kept ? [new Promise<Response>((resolve) => setTimeout(resolve, patience, kept))] : []),
  ]);
  if (first === fallback && resultingClientId && version) keptPages.set(resultingClientId, version);
  return first;
}

/** What a kept page lacks, if the site is still of its version: a table of another would not fit the page's own. */
async function fetchOf(version: string, event: FetchEvent, key: string): Promise<Response> {
  const response = await fetchAndKeep(event, key);
  return (await settledVersion()) === version ? response : Response.error();
}

/** The worker may live until what came is kept. */
function fetchAndKeep(event: FetchEvent, key: string): Promise<Response> {
  const isLasting = wayOf(key.slice(base.length), roots) === 'lasting';
  const network = fetch(event.request, isLasting ? {} : { cache: 'no-cache' });
  event.waitUntil(
    network.then(
      (response) => keep(key, response.clone()),
      () => undefined,
    ),
  );
  return network;
}

async function answerVersion({ request, clientId }: FetchEvent): Promise<Response> {
  if (!request.url.endsWith(pageQuery)) return fetch(request);
  const version = keptPages.get(clientId);
  if (version) return sayKept(version);
  return fetch(request).catch(async () => sayKept((await currentVersion()) ?? ''));
}

const sayKept = (version: string) => new Response(version, { headers: { [keptHeader]: '' } });

/** What stands where a page is neither to be fetched nor kept: with a status of its own, as it is not that page. */
async function matchMissing(version: string | undefined): Promise<Response | undefined> {
  const page = await matchKept(base + missingPage, version);
  return (
    page && new Response(page.body, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
  );
}
