/** What HTML elements are to a reader. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that begin and end a line. */
export const blocks = set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol optgroup option p pre plaintext listing xmp section summary table caption thead tbody tfoot tr td th title ul',
);

/** Elements that show no text of the page: programs, styles, pictures, controls, what only other browsers show. */
export const unread = set(
  'script style template noscript noframes noembed iframe object applet embed audio video canvas svg map select textarea button input datalist meta link base basefont bgsound frame rp annotation annotation-xml',
);

/** Elements whose blanks and line feeds are shown as they stand. */
export const preformatted = set('pre plaintext listing xmp');

/** Never the container of an article: what they hold is a part of it. */
export const parts = set(
  'p li ul ol dl dd dt h1 h2 h3 h4 h5 h6 blockquote span font b strong i em u a ins big small pre table thead tbody tfoot tr th',
);
