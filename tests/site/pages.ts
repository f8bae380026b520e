/** The pages of a built site, parsed, as the audit reads them. */
export { attribute, readPages, textOf } from '../../scripts/site/read-pages.ts';
export type { Element, ParsedPage } from '../../scripts/site/read-pages.ts';
export { pageKinds } from '../../scripts/site/page-kinds.ts';
