/** Configuration of nginx for the site: one file for `conf.d/` or `sites-enabled/`. */
import { securityHeaders } from '../../src/hosts/security-headers.ts';
import { askAgain, keepForever } from '../site/cache-control.ts';
import { contentTypes, isText } from '../site/content-types.ts';
import { immutablePaths, toPattern } from '../site/is-immutable.ts';
import type { Moves } from './redirects-file.ts';
import type { ServerSite } from './server-site.ts';

/** Where the list of moved addresses lies; the star lets nginx start without one. */
const movedFiles = '/etc/nginx/jiku-moved*.map';

/** How a test lets the server listen elsewhere and finds its files. */
export interface NginxOptions {
  readonly listen?: readonly string[];
  readonly movedFiles?: string;
  /** Serves `.br` files too: a module of its own does that. */
  readonly brotli?: boolean;
}

/** The file. The site's part stands in `location` blocks, so that it can be taken into a server that has other things too. */
export function nginxConfig(site: ServerSite, options: NginxOptions = {}): string {
  const { base, root, host } = site;
  const { listen = listenTo(host), movedFiles: moved = movedFiles, brotli = false } = options;
  return `# 计库 on nginx (1.22 and later). Written by: npm run hosts
# The site's files lie in ${root}${base}, precompressed by \`npm run precompress\`.

# Addresses may be long, and lists of them too. Where another file says this already, take the larger figures there.
map_hash_bucket_size 256;
map_hash_max_size 65536;

# What bears a digest in its name is kept for a year; all else is asked for again and mostly not sent again (304).
map $uri $jiku_cache {
    default "${askAgain}";
    "~^${base}(?:${immutablePaths.map(toPattern).join('|')})$" "${keepForever}";
}

# Old addresses of plans whose ids changed, where there are any: \`npm run hosts\` writes the list too.
map $uri $jiku_moved {
    include ${moved};
}

server {
${listen.map((address) => `    listen ${address};`).join('\n')}
    # For HTTPS: listen 443 ssl; ssl_certificate …; ssl_certificate_key …; and the last header below.
    server_name ${serverName(host)};
    root ${root};
${base === '/' ? '' : outside(base)}
    location ${base} {
        # An address without its slash leads to the one with it, whatever name and port stand before it.
        absolute_redirect off;
        index index.html;
        try_files $uri $uri/ =404;
        error_page 404 ${base}404.html;
        if ($jiku_moved) {
            return 301 $jiku_moved;
        }

        types {
${typeLines().join('\n')}
        }
        default_type application/octet-stream;
        charset utf-8;
        charset_types ${charsetTypes().join(' ')};

        # Files compressed beforehand; what has none is compressed on the way.
        gzip_static on;
        ${brotli ? '' : '# '}brotli_static on;${brotli ? '' : ' # with the module ngx_brotli (Debian: libnginx-mod-http-brotli-static)'}
        gzip on;
        gzip_vary on;
        gzip_types ${compressedTypes().join(' ')};

        add_header Cache-Control $jiku_cache always;
${securityHeaders.map(([name, value]) => `        add_header ${name} "${value}" always;`).join('\n')}
        # Only over HTTPS, and when it is there to stay:
        # add_header Strict-Transport-Security "max-age=31536000" always;
    }
}
`;
}

/** The list of moved addresses that the file includes. */
export function nginxMoved(base: string, moves: Moves): string {
  return moves.map(([from, to]) => `${base}${from} ${base}${to};\n`).join('');
}

/** What leads into the folder that the site stands in. */
const outside = (base: string) => `
    location = / {
        absolute_redirect off;
        return 302 ${base};
    }
    location = ${base.slice(0, -1)} {
        absolute_redirect off;
        return 301 ${base};
    }
`;

/** The host without scheme and port, which Caddy takes; any host where none is named. */
/** The port behind the host's name, in both kinds of addresses. */
function listenTo(host: string): string[] {
  const port = /:(\d+)$/.exec(host)?.[1] ?? '80';
  return [port, `[::]:${port}`];
}

const serverName = (host: string) => host.replace(/^https?:\/\//, '').replace(/:\d+$/, '') || '_';

const bare = (type: string) => type.split(';')[0];

function typeLines(): string[] {
  const endings = Object.groupBy(Object.keys(contentTypes), (ending) => bare(contentTypes[ending]));
  return Object.entries(endings).map(([type, own]) => `            ${type} ${own!.join(' ')};`);
}

/** HTML needs no mention in either list. */
const charsetTypes = () => typesOf((ending) => contentTypes[ending].includes('charset='));
const compressedTypes = () => typesOf((ending) => isText(`a.${ending}`));

function typesOf(fits: (ending: string) => boolean): string[] {
  const types = Object.keys(contentTypes)
    .filter(fits)
    .map((ending) => bare(contentTypes[ending]));
  return [...new Set(types)].filter((type) => type !== 'text/html');
}
