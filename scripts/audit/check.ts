/** What a check of the audit is given, and what it says. */
import type { Browser } from 'playwright-core';
import type { SiteFolder } from '../site/read-pages.ts';

/** A built site under audit. */
export interface AuditedSite extends SiteFolder {
  /** Where it will stand (`https://example.org`), as its own pages say; undefined where they do not. */
  readonly siteUrl?: string;
  /** Where it is served for this audit, with a slash at its end. */
  readonly url: string;
  readonly browser: Browser;
}

/** What a check found. */
export interface CheckResult {
  /** What was looked at, in figures, for one line. */
  readonly figures: string;
  /** One line each; a check without faults is passed. */
  readonly faults: readonly string[];
  /** Lines printed whether passed or not: measures of single pages. */
  readonly table?: string;
}

/** A check of the audit. */
export interface Check {
  readonly name: string;
  /** What a site that passes has. */
  readonly promise: string;
  readonly run: (site: AuditedSite) => Promise<CheckResult>;
}
