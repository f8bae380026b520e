/** Answers what pages ask for: lasting files from what is kept, all others from the network while there is one. */
import { keptHeader, ofPage } from '../deployed-version.ts';
import { fillHeader } from '../fill-cache.ts';
import { missingPage } from '../site-files.ts';
import { wayOf } from '../way-of.ts';
import type { Way } from '../way-of.ts';
import { keep, matchKept } from './kept.ts';
import { base, site } from './scope.ts';

/** The network has this long where a copy is kept, ms: a train in a tunnel must not wait for nothing. */
const patience = 3000;

const roots = new Set(site.roots);
/** Pages that came from what is kept: what they load comes from there too, so that no page mixes two versions. */
const keptPages = new Set<string>();

/** Undefined for what is left to the browser. */
export function answer(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base) || request.headers.has(fillHeader))
    return undefined;
  const [key] = request.url.split(/[?#]/, 1);
  return ways[wayOf(key.slice(base.length), roots)]?.(event, key);
}

const ways: Readonly<Record<Way, ((event: FetchEvent, key: string) => Promise<Response>) | undefined>> = {
  lasting: async (event, key) => (await matchKept(key)) ?? fetchAndKeep(event, key),
  current: answerCurrent,
  version: answerVersion,
  none: undefined,
};

async function answerCurrent(event: FetchEvent, key: string): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const kept = await matchKept(key);
  if (kept && keptPages.has(clientId)) return kept;
  const network = fetchAndKeep(event, key);
  // An intranet that drops answers with an error of its gateway.
  const current = network.then((response) => (kept && response.status >= 500 ? kept : response));
  const fallback = kept ?? (request.mode === 'navigate' ? await matchMissing() : undefined);
  if (!fallback) return current;
  const first = await Promise.race([
    current.catch(() => fallback),
    ...(kept ? [new Promise<Response>((resolve) => setTimeout(resolve, patience, kept))] : []),
  ]);
  if (first === fallback && resultingClientId) keptPages.add(resultingClientId);
  return first;
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
  const kept = () => new Response(site.version, { headers: { [keptHeader]: '' } });
  if (!request.url.endsWith(ofPage)) return fetch(request);
  return keptPages.has(clientId) ? kept() : fetch(request).catch(kept);
}

/** What stands where a page is neither to be fetched nor kept: with a status of its own, as it is not that page. */
async function matchMissing(): Promise<Response | undefined> {
  const page = await matchKept(base + missingPage);
  return (
    page && new Response(page.body, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
  );
}
