/** What to do about files people drop in whose format is near to one that is read here. */

const advice: readonly (readonly [endings: string, todo: string])[] = [
  ['doc dot wps wpt rtf odt pages', 'open it and save it as .docx'],
  ['mht mhtml', 'open it in a browser and save the page as .html (“Webpage, HTML only”)'],
  ['shtml xhtml php asp aspx jsp', 'open it in a browser and save the page as .html'],
  ['url webloc lnk', 'it is a link: save the page it leads to as .html'],
  ['xls xlsx et ods csv tsv numbers', 'copy the text of its cells into a .docx or .txt'],
  ['ppt pptx dps odp key', 'save its outline as .docx, or its text as .txt'],
  ['ofd ceb caj xps epub', 'save it as .pdf with its text, or as .docx'],
  ['eml msg', 'save its text as .txt, and what is attached as files of their own'],
  ['rar 7z tar gz tgz bz2', 'unpack it, or pack it as .zip'],
  [
    'jpg jpeg png gif bmp tif tiff webp heic svg',
    'it is a picture: run text recognition on it and save the text as .docx or .txt',
  ],
];

const byEnding = new Map(advice.flatMap(([endings, todo]) => endings.split(' ').map((it) => [it, todo])));

/** What to do, in English; undefined where nothing better can be said than which formats are read. `ending` is in lower case. */
export function adviceFor(ending: string): string | undefined {
  return byEnding.get(ending);
}
