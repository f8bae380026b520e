/** What hosts must call the files of the site. */
import { extname } from 'node:path/posix';

const binary = 'application/octet-stream';
const utf8 = (type: string) => `${type}; charset=utf-8`;

/**
 * By the ending of a name. All text is UTF-8 and says so: browsers guess wrong on plain Chinese text. JSON has no charset.
 * Files of the index are read by scripts, which unpack them: no host may call them gzip.
 */
export const contentTypes: Readonly<Record<string, string>> = {
  css: utf8('text/css'),
  csv: utf8('text/csv'),
  html: utf8('text/html'),
  jiku: binary,
  js: utf8('text/javascript'),
  json: 'application/json',
  pagefind: binary,
  pf_filter: binary,
  pf_fragment: binary,
  pf_index: binary,
  pf_meta: binary,
  png: 'image/png',
  svg: utf8('image/svg+xml'),
  txt: utf8('text/plain'),
  webmanifest: 'application/manifest+json',
  xml: utf8('application/xml'),
  zip: 'application/zip',
};

/** The type of a file by its path; `application/octet-stream` where its ending is unknown. */
export function contentType(path: string): string {
  return contentTypes[extname(path).slice(1)] ?? binary;
}

/** Whether a file is text, which compression makes much smaller. */
export function isText(path: string): boolean {
  return /^text\/|charset=|json$/.test(contentType(path));
}
