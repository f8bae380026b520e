/**
 * Command: the configuration of web servers for this site. `npm run hosts -- --base /plans/ --host plans.example.org`
 * Writes nginx.conf and Caddyfile into `.cache/hosts` or `--out`, and beside them the lists of old addresses that each of them reads.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readBasePath } from './hosts/base-path.ts';
import { caddyMoved, caddyfile } from './hosts/caddy.ts';
import { nginxConfig, nginxMoved } from './hosts/nginx.ts';
import { exampleSite } from './hosts/server-site.ts';
import type { ServerSite } from './hosts/server-site.ts';
import { readMoves } from './moved/read-moves.ts';

const { BASE_PATH = exampleSite.base } = process.env;

const { out, ...site } = new Command('hosts')
  .description('Write the configuration of nginx and Caddy for this site.')
  .option('--base <path>', 'folder of the host that the site stands in', orExplain(readBasePath), BASE_PATH)
  .option('--root <folder>', 'the folder that the server serves', orExplain(readRoot), exampleSite.root)
  .option('--host <name>', 'name of the host', orExplain(readHost), exampleSite.host)
  .option('--out <folder>', 'where the files go', '.cache/hosts')
  .parse()
  .opts<ServerSite & { readonly out: string }>();

try {
  const moves = readMoves('content');
  const files = {
    'nginx.conf': nginxConfig(site),
    Caddyfile: caddyfile(site),
    ...(moves.length > 0 && {
      'jiku-moved.nginx.map': nginxMoved(site.base, moves),
      'jiku-moved.caddy.map': caddyMoved(site.base, moves),
    }),
  };
  mkdirSync(out, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(out, name), content);
    console.log(join(out, name));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** What is written into configuration files holds no sign that they could read otherwise. */
function readRoot(text: string): string {
  const folder = resolve(text);
  if (/^[/\\:\w.~-]+$/.test(folder)) return folder;
  throw new Error(`Unexpected folder ${JSON.stringify(text)}, expected letters, digits and . _ ~ - alone`);
}

function readHost(text: string): string {
  if (/^(?:https?:\/\/)?[\w.-]*(?::\d+)?$/.test(text) && text !== '') return text;
  throw new Error(`Unexpected host ${JSON.stringify(text)}, expected a name such as ${exampleSite.host}`);
}

function orExplain(read: (text: string) => string): (text: string) => string {
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      throw new InvalidArgumentError((error as Error).message);
    }
  };
}
