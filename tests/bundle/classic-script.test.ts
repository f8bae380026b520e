import { createContext, runInContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { allNeeds, classicScript } from '../../scripts/bundle/classic-script.ts';
import { runModules } from '../../src/from-files/run-modules.ts';

interface Script {
  src: string;
  dataset: { start?: string };
  remove: () => void;
  onload?: () => void;
  onerror?: () => void;
}

/** Runs modules as a page does: the last is what it starts with, what that needs stands before it. */
async function runPage(
  files: Readonly<Record<string, string>>,
): Promise<{ log: unknown[]; fetched: string[] }> {
  const names = Object.keys(files);
  const scripts = new Map(
    await Promise.all(names.map(async (name) => [name, await classicScript(name, files[name])] as const)),
  );
  const log: unknown[] = [];
  const fetched: string[] = [];
  const page = createContext({ log, jikuFiles: runModules('file:///site/_astro/') });
  const run = (script: Script) => {
    const name = script.src.split('/').at(-1)!;
    fetched.push(name);
    const code = scripts.get(name)?.code;
    if (code === undefined) return script.onerror?.();
    document.currentScript = script;
    runInContext(code, page);
    document.currentScript = undefined;
    script.onload?.();
  };
  const make = (src = '', dataset = {}): Script => ({ src, dataset, remove() {} });
  const document = {
    currentScript: undefined as Script | undefined,
    createElement: () => make(),
    // As a browser does, some time after.
    head: { append: (script: Script) => setTimeout(run, 0, script) },
  };
  vi.stubGlobal('document', document);
  const start = names.at(-1)!;
  for (const name of allNeeds(start, scripts)) run(make(name));
  run(make(start, { start: '' }));
  await vi.waitFor(() => expect(log.at(-1)).toBe('end'));
  return { log: log.slice(0, -1), fetched };
}

afterEach(() => vi.unstubAllGlobals());

describe('modules as scripts', () => {
  test('each runs once, what it needs before it', async () => {
    const { log } = await runPage({
      'a.js': 'log.push("a");export let n=1;export const up=()=>{n+=1}',
      'b.js': 'import{up}from"./a.js";log.push("b");up()',
      'page.js': 'import"./b.js";import{n as e}from"./a.js";log.push(e,"end")',
    });
    expect(log).toEqual(['a', 'b', 2]);
  });

  test('what is imported when it is wanted comes then, with what it needs', async () => {
    const { log, fetched } = await runPage({
      'deep.js': 'export const x="deep"',
      'late.js': 'import{x}from"./deep.js";export{x};export default 1',
      'page.js': 'import(`./late.js`).then(({x,default:d})=>log.push(x,d,"end"));log.push("page")',
    });
    expect(log).toEqual(['page', 'deep', 1]);
    expect(fetched).toEqual(['page.js', 'late.js', 'deep.js']);
  });

  test('a script that does not come rejects, and may come the next time', async () => {
    const { log, fetched } = await runPage({
      'page.js':
        'const go=()=>import("./gone.js").catch(e=>log.push(e.name));go().then(go).then(()=>log.push("end"))',
    });
    expect(log).toEqual(['TypeError', 'TypeError']);
    expect(fetched).toEqual(['page.js', 'gone.js', 'gone.js']);
  });

  test('a module that fails fails each time it is asked for', async () => {
    const { log } = await runPage({
      'broken.js': 'export const a=1;throw new Error("no")',
      'page.js':
        'const go=()=>import("./broken.js").catch(e=>log.push(e.message));go().then(go).then(()=>log.push("end"))',
    });
    expect(log).toEqual(['no', 'no']);
  });

  test('modules that need one another run as far as they have come', async () => {
    const { log } = await runPage({
      'b.js': 'import{a}from"./a.js";export const b=()=>a+1',
      'a.js': 'import{b}from"./b.js";export const a=1;log.push(b())',
      'page.js': 'import"./a.js";log.push("end")',
    });
    expect(log).toEqual([2]);
  });

  test('modules are strict', async () => {
    const { log } = await runPage({ 'page.js': 'try{undeclared=1}catch(e){log.push(e.name,"end")}export{}' });
    expect(log).toEqual(['ReferenceError']);
  });

  test('nothing is loaded ahead', async () => {
    const { code, needs } = await classicScript(
      'preload.js',
      'import"./x.js";const p=(m)=>{new Event("vite:preloadError");return m()};export{p as t}',
    );
    expect(code).not.toContain('preloadError');
    expect(needs).toEqual([]);
  });

  test.each(['import"fflate"', 'import"../a.js"', 'import"https://example.org/a.js"'])(
    '%s is refused',
    async (code) => {
      await expect(classicScript('a.js', code)).rejects.toThrow('expected a module beside it');
    },
  );
});
