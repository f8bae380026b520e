/** What a paragraph and the stretches of its text say of themselves. */
import type { Paragraph } from './paragraph.ts';
import type { Attribute } from './read-xml.ts';
import { isOn } from './styles.ts';
import type { Styles } from './styles.ts';

/** Reads the element at the end of `path` where it is a property of the paragraph or of the text being read. */
export function readProperty(
  paragraph: Paragraph,
  path: readonly string[],
  attribute: Attribute,
  styles: Styles,
): void {
  const { properties } = paragraph;
  const [above, parent, name] = [path.at(-3), path.at(-2), path.at(-1)];
  if (name === 'w:r') paragraph.hidden = styles.paragraph(properties.style).hidden;
  else if (parent === 'w:pPr' && name === 'w:pStyle') properties.style = attribute('val');
  else if (parent === 'w:numPr' && name === 'w:numId') properties.numId = attribute('val');
  else if (parent === 'w:numPr' && name === 'w:ilvl') properties.level = Number(attribute('val'));
  else if (parent === 'w:rPr' && above === 'w:pPr') {
    if (name === 'w:vanish' || name === 'w:specVanish') properties.runsOn ||= isOn(attribute('val'));
    if (name === 'w:del' || name === 'w:moveFrom') properties.runsOn = true;
  } else if (parent === 'w:rPr' && above === 'w:r') {
    if (name === 'w:vanish') paragraph.hidden = isOn(attribute('val'));
    else if (name === 'w:rStyle') paragraph.hidden ||= styles.character(attribute('val') ?? '').hidden;
  }
}
