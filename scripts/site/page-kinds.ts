/** One page of every kind that a built site has. */
import { globSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SiteFolder } from './read-pages.ts';

/** Paths below the site's base by kind: of each kind the largest page, which has most that can go wrong. */
export function pageKinds({ folder }: SiteFolder): Record<string, string> {
  const largest = (pattern: string) => {
    const size = (file: string) => statSync(join(folder, file)).size;
    const files = globSync(`${pattern}/index.html`, { cwd: folder }).sort((a, b) => size(b) - size(a));
    return files[0]?.replace(/index\.html$/, '') ?? '';
  };
  return {
    home: '',
    plans: 'plans/',
    plan: largest('plans/*-[0-9][0-9]'),
    organisation: largest('plans/org/*'),
    genre: largest('plans/genre/*'),
    period: largest('plans/period/*'),
    year: largest('plans/year/*'),
    topics: 'topics/',
    topic: largest('topics/*'),
    phrases: 'phrases/',
    phraseTopic: largest('phrases/*'),
    phraseList: largest('phrases/*/*'),
    indicators: 'indicators/',
    indicator: largest('indicators/*'),
    regulations: 'regulations/',
    calendar: 'calendar/',
    difference: largest('plans/*/diff'),
    differences: 'plans/diff/',
    compare: 'compare/',
    draft: 'draft/',
    terms: 'terms/',
    sources: 'sources/',
    source: largest('sources/*'),
    original: largest('sources/*/original'),
    guide: 'guide/',
    about: 'about/',
    coverage: 'about/coverage/',
    quality: 'about/quality/',
    spun: 'about/spun/',
    data: 'data/',
    search: 'search/',
    offline: 'offline/',
    notKept: 'offline/missing/',
    missing: '404.html',
  };
}

/** Addresses that ask a page for something, below the site's base: what scripts then draw is as much a page as any. */
export function askedPages({ folder }: SiteFolder): Record<string, string> {
  const plans = globSync('plans/*-[0-9][0-9]', { cwd: folder }).sort();
  const [one, other] = plans.map((path) => basename(path));
  return {
    'search with a phrase': `search/?q=${encodeURIComponent('医疗质量')}`,
    'search for what is nowhere': `search/?q=${encodeURIComponent('子虚乌有之言')}`,
    'comparison of two': `compare/?ids=${one},${other}`,
    'difference of two': `plans/diff/?plan=${one}&other=${other}`,
  };
}
