/** The HTML of a plan in stretches, so that a page can put something between them. */

export interface Stretch {
  /** The section under whose heading the stretch ends; the last has none. */
  readonly section?: string;
  readonly html: string;
}

const levels = [2, 3, 4, 5, 6];

/**
 * Cuts what `renderPlan` drew behind the headings of some sections, before the first heading for `s0`. Joined, the
 * stretches are the whole. A section that has no heading there is left out.
 */
export function cutAtSections(html: string, sections: readonly string[]): Stretch[] {
  const cuts = sections
    .flatMap((section) => {
      if (section === 's0') return [{ section, at: 0 }];
      // No text can look like this: in what `renderPlan` drew each `<` of a text is escaped, though no `>` is.
      const start = Math.max(...levels.map((level) => html.indexOf(`<h${level} id="${section}"`)));
      const end = html.indexOf('</h', start);
      return start < 0 || end < 0 ? [] : [{ section, at: html.indexOf('>', end) + 1 }];
    })
    .sort((a, b) => a.at - b.at);
  let from = 0;
  const stretches = cuts.map(({ section, at }): Stretch => {
    const stretch = { section, html: html.slice(from, at) };
    from = at;
    return stretch;
  });
  return [...stretches, { html: html.slice(from) }];
}
