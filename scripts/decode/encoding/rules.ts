/** What is in doubt about the encoding of a text, for whoever reads a record. */
import type { RuleInfo } from '../../rule-info.ts';

/** Places that may be read wrongly. */
export const encodingDoubts: readonly RuleInfo[] = [
  { id: 'bad-byte', name: '坏字节', why: '这里的字节在文件的编码里不成字，可能在传送或截断时损坏。' },
  {
    id: 'mixed-encoding',
    name: '编码混杂',
    why: '这几行的编码与文件其余部分不同，已按各自的编码读出，请核对。',
  },
  {
    id: 'encoding-guess',
    name: '编码存疑',
    why: '文字太少，两种编码读起来相差不大，读错时请在 sources.yml 里写明编码。',
  },
];
