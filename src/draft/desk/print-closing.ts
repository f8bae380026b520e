/** What stands below the text on paper: attachments, who signs, the date. The screen has them as fields. */
import { makeElement } from '../../search/make-element.ts';
import type { Desk, Panel } from './desk.ts';

export function printClosing(root: HTMLElement, desk: Desk): Panel {
  return {
    async show() {
      const { attachmentLines } = await import('../export/to-plain-text.ts');
      const { attachments, fills, signedBy = fills.unit ?? '', signedDate = '' } = desk.editor.draft();
      const signed = [signedBy, signedDate].filter((line) => line !== '');
      root.replaceChildren(
        ...attachmentLines(attachments).map((line) => makeElement('p', {}, line)),
        ...signed.map((line) => makeElement('p', { class: 'end' }, line)),
      );
      root.hidden = root.childElementCount === 0;
    },
  };
}
