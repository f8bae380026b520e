/** The page number: `— 1 —`, on the right of odd and on the left of even pages, a character in. */
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { fonts, size } from './official-layout.ts';
import { styleIds } from './styles.ts';

export const footers = { default: footerOf('right'), even: footerOf('left') };

function footerOf(side: 'left' | 'right'): Footer {
  // 四号, and not the text's size.
  const oneCharacter = size.footer * 10;
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    // Digits half wide and in 宋体 too.
    font: { name: fonts.song.name, hint: 'eastAsia' },
    size: size.footer,
  });
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: oneCharacter },
        children: [run],
      }),
    ],
  });
}
