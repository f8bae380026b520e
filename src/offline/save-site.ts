/** Saving the site in this browser at the reader's word: what it takes, how far it is, done, removed. */
import { cacheNames } from './cache-names.ts';
import { readVersion } from './deployed-version.ts';
import { FillError, fillCache } from './fill-cache.ts';
import type { FillFailure } from './fill-cache.ts';
import { listFile, noWorker } from './site-files.ts';
import type { SaveList } from './site-files.ts';

const failures: Readonly<Record<FillFailure, string>> = {
  network: '网络断了，还没有存完。连上网以后再点，接着存。',
  changed: '网站正在更新，还没有存完。过几分钟再点，接着存。',
  full: '浏览器给本站的空间不够，没有存下。可以清理磁盘后再试。',
};

/** Lets the controls in `root` work; it names the home page. */
export async function mountSaving(root: HTMLElement): Promise<void> {
  const find = <E extends HTMLElement>(name: string) => root.querySelector<E>(name)!;
  const said = find('[data-said]');
  const progress = find<HTMLProgressElement>('progress');
  const [start, stop, remove] = ['[data-start]', '[data-stop]', '[data-remove]'].map((name) => find(name));
  const base = new URL(root.dataset.save ?? '', location.href).href;
  const names = cacheNames(new URL(base).pathname);

  /** What is to be seen: a sentence and the controls that can be used. */
  const show = (text: string, ...controls: readonly HTMLElement[]) => {
    said.textContent = text;
    for (const control of [progress, start, stop, remove]) control.hidden = !controls.includes(control);
  };

  if (globalThis.jikuFiles) {
    show('这一份就在本机，断网照样用，不用再存。');
    return;
  }
  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    show('这个地址不是 https，浏览器不让网页存到本机。请管理员换成 https，或者索取离线包。');
    return;
  }

  async function showState(): Promise<void> {
    const saved = await readSaved();
    if ((await readVersion(base))?.version === noWorker) return show('这个网站没有开放断网使用。');
    const list = await fetchList(base);
    if (!list) return saved ? show(doneLabel(saved), remove) : show('现在连不上网站，连上网以后再存。');
    if (saved?.version === list.version) return show(doneLabel(saved), remove);
    if (list.part === 'none')
      return show(`全站约 ${megabytes(list.wholeBytes)}，太大，不能整个存下。看过的页断网时照样打开。`);
    const size = sizeLabel(list);
    if (saved) return show(`存着的是更新以前的版本。更新要存 ${size}，没有改动的不再取。`, start, remove);
    return show(
      list.part === 'whole'
        ? `全站 ${size}。`
        : `全站约 ${megabytes(list.wholeBytes)}，太大；查短语用的文件可以存，${size}。`,
      start,
    );
  }

  async function readSaved(): Promise<SaveList | undefined> {
    for (const name of (await caches.keys()).filter((it) => it.startsWith(names.saved('')))) {
      const list = await caches.match(base + listFile, { cacheName: name });
      if (list) return (await list.json()) as SaveList;
    }
    return undefined;
  }

  async function save(): Promise<void> {
    const list = await fetchList(base);
    if (!list) return show(failures.network, start);
    // Some browsers keep files and cannot say how much room there is.
    const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    if (list.files.reduce((sum, [, , bytes]) => sum + bytes, 0) > quota - usage)
      return show(failures.full, start);
    // Asked for, as the browser may else clear it when the disk is full.
    void navigator.storage?.persist?.();
    const stopping = new AbortController();
    stop.onclick = () => stopping.abort();
    progress.max = list.files.length;
    progress.value = 0;
    show(`正在存，共 ${sizeLabel(list)}。`, progress, stop);
    const name = names.saved(list.version);
    const cache = await caches.open(name);
    try {
      await fillCache(cache, list.files, {
        base,
        isOwn: names.isOwn,
        signal: stopping.signal,
        onFile: () => progress.value++,
      });
      // Last of all: what has no list is not whole.
      await cache.put(base + listFile, Response.json(list));
      await showState();
      remove.focus();
    } catch (error) {
      if (error instanceof FillError && error.reason === 'full') await caches.delete(name);
      const text = error instanceof FillError ? failures[error.reason] : '停下了，还没有存完。再点就接着存。';
      show(text, start, remove);
      start.focus();
    }
  }

  start.addEventListener('click', () => void save());
  remove.addEventListener('click', async () => {
    const saved = (await caches.keys()).filter((name) => name.startsWith(names.saved('')));
    await Promise.all(saved.map((name) => caches.delete(name)));
    await showState();
    start.focus();
  });
  await showState();
}

async function fetchList(base: string): Promise<SaveList | undefined> {
  try {
    const response = await fetch(base + listFile, { cache: 'no-cache' });
    return response.ok ? ((await response.json()) as SaveList) : undefined;
  } catch {
    return undefined;
  }
}

const doneLabel = (list: SaveList) =>
  list.part === 'whole'
    ? `全站已存到本机，${sizeLabel(list)}，断网也能查、能看。`
    : `查短语用的文件已存到本机，${sizeLabel(list)}，断网也能查；计划页只有看过的能打开。`;

const sizeLabel = ({ files }: SaveList) =>
  `${files.length} 个文件，${megabytes(files.reduce((sum, [, , bytes]) => sum + bytes, 0))}`;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
