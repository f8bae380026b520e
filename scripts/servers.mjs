/** Whether the web servers are there that tests start with our configuration. Plain JavaScript: setup.mjs reads it on an old Node. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages of them, and of what copies to object storage. */
export const serverPackages = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'rclone'];

const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What lets nginx send files that were compressed with Brotli, as Debian turns it on. */
const brotliModule = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';

/** True where an nginx is installed, and its module for Brotli. */
export const findNginx = () => existsSync(brotliModule) && runs('nginx', ['-v']);

/** True where a Caddy is installed. */
export const findCaddy = () => runs('caddy', ['version']);

/** True where an rclone is installed. */
export const findRclone = () => runs('rclone', ['version']);
