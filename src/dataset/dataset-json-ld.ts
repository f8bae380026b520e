/** The dataset as schema.org has it, for search engines of data. */
import { fullUrl, toUrl } from '../lib/urls.ts';
import { datasetDescription, datasetTitle } from './data-package.ts';
import type { DataFile, Dataset } from './dataset.ts';

/** A schema.org `Dataset` with a download for every file. Without the site's address, addresses are paths. */
export function datasetJsonLd({ tables, description, manifest }: Dataset): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': fullUrl(toUrl('data/')),
    url: fullUrl(toUrl('data/')),
    name: datasetTitle,
    description: datasetDescription,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: fullUrl(toUrl('data/#terms')),
    distribution: [
      ...tables.map((file) => download(file, file.table.title, file.table.description)),
      download(description, '数据说明'),
      download(manifest, '校验值'),
    ],
  };
}

function download({ path, mediatype, size, sha256 }: DataFile, name: string, description?: string) {
  return {
    '@type': 'DataDownload',
    name,
    description,
    encodingFormat: mediatype,
    contentUrl: fullUrl(toUrl(`data/${path}`)),
    contentSize: `${size} B`,
    sha256,
  };
}
