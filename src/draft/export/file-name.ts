/** The name of an exported file, after the title. */
import { cleanText } from './clean-text.ts';

/** Names that Windows keeps for devices, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.|\s)/iu;
/** Room for the folder in front: Windows programs stop at 260. */
const longest = 80;

/** `医院2027年工作计划.docx`: without what Windows, macOS or Linux forbid in names. */
export function fileName(title: string, ending: string): string {
  const plain = cleanText(title)
    .replace(/[\n<>:"/\\|?*\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/u, '');
  const name = Array.from(plain)
    .slice(0, longest)
    .join('')
    .replace(/[.\s]+$/u, '')
    .replace(reserved, '_$&');
  return `${name || '未命名计划'}.${ending}`;
}
