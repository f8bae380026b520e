/** A folder of sources in which all that crosses from one source to another happens: copies, twins, zips, bad files. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const fixtures = 'tests/fixtures';

/** Fills `sources`, which is made, and puts a `sources.yml` beside it. */
export function makeSources(sources: string): void {
  mkdirSync(join(sources, '2024'), { recursive: true });
  for (const name of readdirSync('content/sources'))
    cpSync(join('content/sources', name), join(sources, name));
  for (const name of readdirSync(fixtures).filter((name) => !name.includes('.')))
    cpSync(join(fixtures, name, 'source.txt'), join(sources, '2024', `${name}.txt`));
  const plan = readFileSync(join(fixtures, 'official-header/source.txt'));
  const packed = zipSync({
    'a/one.txt': Buffer.concat([plan, Buffer.from('\n附：联系人见通知。')]),
    'a/two.txt': Buffer.concat([plan, Buffer.from('\n附：另见通知。')]),
    'a/three.txt': plan,
  });
  writeFileSync(join(sources, 'bundle.zip'), packed);
  writeFileSync(join(sources, 'empty.txt'), '');
  writeFileSync(join(sources, 'old.doc'), 'x');
  writeFileSync(
    join(sources, '..', 'sources.yml'),
    '2024/lost-first-number.txt:\n  titel: 错\ngone.txt:\n  title: 无\n2024/official-header.txt:\n  title: 某院文件\n',
  );
}
