/** What both kinds of pages stand in. */
export function page(title, body) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
</head>
<body>
${body}
</body>
</html>
`;
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML. */
export function escape(text) {
  return String(text).replace(/[&<>"]/g, (sign) => entities[sign]);
}

/** A link. */
export function link(href, text) {
  return `<a href="${escape(href)}">${escape(text)}</a>`;
}
