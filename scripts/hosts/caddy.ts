/** Configuration of Caddy for the site. */
import { securityHeaders } from '../../src/hosts/security-headers.ts';
import { askAgain, keepForever } from '../site/cache-control.ts';
import { contentTypes } from '../site/content-types.ts';
import { immutablePaths, toPattern } from '../site/is-immutable.ts';
import type { Moves } from './redirects-file.ts';
import type { ServerSite } from './server-site.ts';

/** Where the list of moved addresses lies; the star lets Caddy start without one. */
const movedFiles = '/etc/caddy/jiku-moved*.map';

/** How a test finds its files. */
export interface CaddyOptions {
  readonly movedFiles?: string;
}

/** The Caddyfile. With a name for its host Caddy gets a certificate by itself; `:80` or `http://…` keeps to HTTP. */
export function caddyfile({ base, root, host }: ServerSite, options: CaddyOptions = {}): string {
  const { movedFiles: moved = movedFiles } = options;
  const immutable = immutablePaths.map(toPattern).join('|');
  return `# 计库 on Caddy (2.6 and later). Written by: npm run hosts
# The site's files lie in ${root}${base}, precompressed by \`npm run precompress\`.

${host} {
	root * ${root}
${base === '/' ? '' : `\tredir / ${base} 302\n\tredir ${base.slice(0, -1)} ${base} 301\n`}
	# Old addresses of plans whose ids changed, where there are any: \`npm run hosts\` writes the list too.
	map {path} {jiku_moved} {
		import ${moved}
		default ""
	}
	@moved expression \`{jiku_moved} != ""\`
	redir @moved {jiku_moved} 301

	header {
${securityHeaders.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
		# Only over HTTPS, and when it is there to stay:
		# Strict-Transport-Security "max-age=31536000"
	}

	# What bears a digest in its name is kept for a year; all else is asked for again and mostly not sent again (304).
	@kept path_regexp ^${base}(?:${immutable})$
	@asked not path_regexp ^${base}(?:${immutable})$
	header @kept Cache-Control "${keepForever}"
	header @asked Cache-Control "${askAgain}"

${typeLines().join('\n')}

	# Files compressed beforehand; what has none is compressed on the way.
	encode gzip
	file_server {
		precompressed br gzip
	}

	handle_errors {
		header Cache-Control "${askAgain}"
		@missing expression \`{err.status_code} == 404\`
		handle @missing {
			rewrite * ${base}404.html
			header Content-Type "${contentTypes.html}"
			file_server {
				precompressed br gzip
			}
		}
	}
}
`;
}

/** The list of moved addresses that the file imports. */
export function caddyMoved(base: string, moves: Moves): string {
  return moves.map(([from, to]) => `${base}${from} ${base}${to}\n`).join('');
}

/** Go takes types from the machine it runs on, so all are said. HTML, whose addresses have no ending, it knows everywhere. */
function typeLines(): string[] {
  const endings = Object.keys(contentTypes).filter((ending) => ending !== 'html');
  const byType = Map.groupBy(endings, (ending) => contentTypes[ending]);
  return Array.from(byType, ([type, own]) => [
    `\t@${own[0]} path ${own.map((ending) => `*.${ending}`).join(' ')}`,
    `\theader @${own[0]} Content-Type "${type}"`,
  ]).flat();
}
