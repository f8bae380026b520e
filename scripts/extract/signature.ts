/** Who signed a plan, and when: from its last paragraphs only. */
import { foldWidth } from '../../src/text/fold-width.ts';

export interface Signature {
  readonly signedBy?: string;
  /** As the source writes it: it is often half blank. */
  readonly signedDate?: string;
}

const digit = '[0-9〇○零一二三四五六七八九十xX×*_]';
const date = new RegExp(
  `(?:(?:(?:19|20|二[0〇○零])${digit}{1,6}|[xX×*_]{2,4})\\s?年\\s?${digit}{1,4}\\s?月(?:\\s?${digit}{1,4}\\s?日)?|(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2})`,
  'u',
);
const wholeDate = new RegExp(`^(?:日期[:：]?)?\\s*(?<date>${date.source})\\s*$`, 'u');
const nameThenDate = new RegExp(`^(?<name>[^,。;:!?、]{2,30}?)\\s*(?<date>${date.source})\\s*$`, 'u');
/** A name: short, no sentence, ends like an organisation. `__卫生院`, `科教科`, `××公司工会委员会`. */
const organisationName =
  /^[^,。;:!?、《》“”]{0,24}(?:院|局|厅|委|科|科室|部|所|园|校|小学|中学|大学|处|室|办|会|站|中心|公司|厂|支行|分行|政府|党支部|党总支|团委|街道|班|协会|集团)$/u;
const numbered = /^[(0-9一二三四五六七八九十]+[、.)]/u;

/** Reads signature and date off the last paragraphs of a plan. */
export function readSignature(closing: readonly string[]): Signature {
  const lines = closing.map((raw) => ({ raw: raw.trim(), folded: foldWidth(raw).trim() }));
  const last = lines.at(-1);
  if (!last) return {};
  const both = nameThenDate.exec(last.folded)?.groups;
  if (both && organisationName.test(both.name)) {
    return { signedBy: last.raw.slice(0, both.name.length), signedDate: last.raw.slice(-both.date.length) };
  }
  const dated = wholeDate.exec(last.folded)?.groups;
  const at = dated ? -2 : -1;
  const signer = lines.at(at);
  // Without a date, only behind the end of a sentence: the last cell of a table (`总务处`) signs nothing.
  const placed = dated || /[。!?”]$/u.test(lines.at(at - 1)?.folded ?? '');
  const signed = signer && placed && organisationName.test(signer.folded) && !numbered.test(signer.folded);
  return {
    ...(signed && { signedBy: signer.raw }),
    ...(dated && { signedDate: last.raw.slice(-dated.date.length) }),
  };
}
