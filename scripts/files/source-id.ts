/** The id of a source: the stem of its plans' ids and of its record's name, an ASCII part of addresses. */
import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

/** Longer ids make unwieldy addresses and, with folders above them, paths some systems refuse. */
const longestId = 60;

/** Names that Windows keeps for devices; a curator there could not check the files out. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * In lower case, since some systems tell no `A` from `a`: `2024/医院计划.docx` is `2024-yi-yuan-ji-hua`, `PDF/Nurse.pdf`
 * is `pdf-nurse`. The same path gives the same id for ever; different paths may share one, which the caller must tell.
 */
export function sourceId(path: string): string {
  const stem = path.normalize('NFKC').replace(/\.[^./]+$/u, '');
  const spelt = stem.replace(/\p{Script=Han}+/gu, (run) => `-${spell(run)}-`);
  const id = spelt
    .toLowerCase()
    .replace(/\.zip\//g, '-')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
  if (id === '') return `source-${digest(path)}`;
  if (reserved.test(id)) return `source-${id}`;
  return id.length <= longestId ? id : `${id.slice(0, longestId - 9).replace(/[-._]+$/, '')}-${digest(path)}`;
}

function spell(run: string): string {
  return pinyin(run, { toneType: 'none', type: 'array', v: true }).join('-');
}

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8);
}
