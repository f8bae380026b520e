/** Addresses of pages, under whatever folder the site stands in. */

const base = import.meta.env?.BASE_URL ?? '/';

/** A page's address: `toUrl('plans/abc-01/')` is `/plans/abc-01/`, or `/sub/plans/abc-01/` under `/sub/`. */
export function toUrl(path = ''): string {
  return `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

/** With the site's address in front where that is known; `path` is one that `toUrl` made. */
export function fullUrl(path: string, site = import.meta.env?.SITE): string {
  return site ? new URL(path, site).href : path;
}

/** The page of a plan, at a section or sentence if one is given. */
export function planUrl(id: string, anchor?: string): string {
  return toUrl(`plans/${id}/${anchor ? `#${anchor}` : ''}`);
}

/** The page of a topic. */
export function topicUrl(id: string): string {
  return toUrl(`topics/${id}/`);
}

/** An indicator of the vocabulary on the page of all; its own page lists every place. */
export function indicatorUrl(id: string, own = false): string {
  return toUrl(own ? `indicators/${id}/` : `indicators/#${id}`);
}

/** The page of a source, by its id: the name of its record without the ending. */
export function sourceUrl(id: string): string {
  return toUrl(`sources/${id}/`);
}

/** The page that shows a source as it is, from the character at `start` (counted from nought) if one is given. */
export function originalUrl(id: string, start?: number): string {
  return toUrl(`sources/${id}/original/${start === undefined ? '' : `#${placeId(start)}`}`);
}

/** The source itself, as a file. */
export function originalFileUrl(id: string): string {
  return toUrl(`sources/${id}/original.txt`);
}

/** The anchor of a character on the page of the original. */
export function placeId(start: number): string {
  return `c${start + 1}`;
}

/** The drafting desk, with a draft of this browser open if one is named. */
export function draftUrl(id?: string): string {
  return toUrl(`draft/${id === undefined ? '' : `?id=${encodeURIComponent(id)}`}`);
}

/** The search page, with a phrase looked up. */
export function searchUrl(phrase: string): string {
  return toUrl(`search/?q=${encodeURIComponent(phrase)}`);
}

/** The comparison of plans, side by side in this order. */
export function compareUrl(ids: readonly string[] = []): string {
  return toUrl(`compare/${ids.length > 0 ? `?ids=${ids.map(encodeURIComponent).join(',')}` : ''}`);
}

/** The page on plans whose words a site replaced. */
export function spunUrl(): string {
  return toUrl('about/spun/');
}

/** The id of the source a plan stands in: `township-tcm-07` is of `township-tcm`. */
export function sourceOf(planId: string): string {
  return planId.replace(/-\d+$/, '');
}
