#!/usr/bin/env node
/**
 * npm start and npm test, from a bare clone: installs what is missing, then hands over to the pinned Node.
 * Plain JavaScript without dependencies, for it runs before anything is installed and on whatever Node there is.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { findGroonga, groongaPackages } from './groonga.mjs';
import { findOffice, officePackages } from './office.mjs';
import { findCaddy, findNginx, findRclone, serverPackages } from './servers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.jiku-lock');

const tasks = {
  start: ['install', 'convert', 'build', 'serve'],
  // Not converted first: a test holds the committed plans against what the converter writes.
  test: ['install', 'browser', 'office', 'groonga', 'servers', 'check', 'build', 'vitest'],
};

/** Every step says what it does; `run` is a command line, or a function. */
const steps = {
  install: { say: 'installing packages', run: install },
  convert: {
    say: 'converting sources into plans',
    run: ['node', ['scripts/convert.ts', '--quiet']],
    accept: [0, 2],
  },
  build: { say: 'building the site and its search index into dist/', run: build },
  serve: { say: 'serving dist/', run: ['node', ['scripts/serve.ts']] },
  browser: { say: 'looking for Chromium and Chinese fonts', run: findBrowser },
  office: { say: 'looking for LibreOffice', run: lookForOffice },
  groonga: { say: 'looking for Groonga', run: lookForGroonga },
  servers: { say: 'looking for web servers', run: lookForServers },
  check: { say: 'checking types and formatting', run: check },
  vitest: { say: 'running all tests', run: ['vitest', ['run']] },
};

const task = process.argv[2];
if (!tasks[task]) {
  console.error(`setup: unknown task ${task}; known are ${Object.keys(tasks).join(', ')}`);
  process.exit(1);
}
tasks[task].forEach((name, i) => {
  const { say, run, accept = [0] } = steps[name];
  console.log(`\n[${i + 1}/${tasks[task].length}] ${say}`);
  const code = typeof run === 'function' ? run() : command(...run);
  if (!accept.includes(code)) {
    console.error(`\n${name} failed with exit code ${code}.`);
    process.exit(code || 1);
  }
});

/** Runs a command with the project's own Node first on the path. */
function command(name, args) {
  const path = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const env = {
    ...process.env,
    PATH: path,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Code that Node has compiled once, for the many processes that tests start.
    NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
  };
  const result = spawnSync(name, args, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  if (result.error) console.error(result.error.message);
  return result.status ?? 1;
}

/** Installs only where the lock file has changed since the last time. */
function install() {
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
    console.log('packages are up to date');
    return 0;
  }
  // Not `npm ci`: it refuses a lock file without the binaries of platforms that a registry does not carry.
  const code = command('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error']);
  if (code === 0) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, digest);
  }
  return code;
}

function build() {
  return (
    command('astro', ['build', '--silent']) ||
    command('node', ['scripts/index-search.ts']) ||
    command('node', ['scripts/write-worker.ts']) ||
    command('node', ['scripts/write-host-files.ts'])
  );
}

function check() {
  return (
    command('prettier', ['--check', '--log-level', 'warn', '.']) ||
    command('astro', ['sync', '--silent']) ||
    command('tsc', ['--noEmit', '-p', '.']) ||
    // What runs in a browser keeps to what browsers of some years ago know.
    command('tsc', ['--noEmit', '-p', 'tsconfig.browser.json']) ||
    command('tsc', ['--noEmit', '-p', 'tsconfig.worker.json'])
  );
}

/** Browser tests need a Chromium and a CJK font; on Debian as root they are installed, elsewhere asked for. */
function findBrowser() {
  const fonts = () =>
    spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout?.includes('CJK') ?? false;
  if (findChromium() && fonts()) return 0;
  const code = installFromDebian(['chromium', 'fonts-noto-cjk', 'fontconfig']);
  if (code !== 0) return code;
  if (findChromium()) return 0;
  console.error(
    'No Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
  );
  return 1;
}

/** One test opens a Word file in LibreOffice. Where that is not to be had it says so and is skipped. */
function lookForOffice() {
  if (findOffice()) return 0;
  const code = installFromDebian(officePackages);
  if (code !== 0 || !findOffice()) {
    console.log(`no LibreOffice here: exported files are not opened in it (${officePackages.join(' ')})`);
  }
  return 0;
}

/** One test loads the plans into Groonga. Where that is not to be had it says so and is skipped. */
function lookForGroonga() {
  if (findGroonga()) return 0;
  const code = installFromDebian(groongaPackages);
  if (code !== 0 || !findGroonga()) {
    console.log(`no Groonga here: exported plans are not searched in it (${groongaPackages.join(' ')})`);
  }
  return 0;
}

/** Tests start nginx and Caddy and copy with rclone. What of them is not to be had is named and its tests are skipped. */
function lookForServers() {
  const programs = { 'nginx with Brotli': findNginx, Caddy: findCaddy, rclone: findRclone };
  const missing = () => Object.keys(programs).filter((name) => !programs[name]());
  if (missing().length > 0) installFromDebian(serverPackages);
  for (const name of missing())
    console.log(`no ${name} here: it is not tried with the site (${serverPackages.join(' ')})`);
  return 0;
}

/** Only as root and on Debian; elsewhere nothing is done. */
function installFromDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return 0;
  return (
    command('apt-get', ['update', '-qq']) ||
    command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
}
