/** A style sheet of the built site as one that pages opened from files use: what it draws on is a file. */
import { build } from 'esbuild';
import { fileAddress } from '../../src/from-files/file-address.ts';

/** The sheet at `path` of a site built for the folder `base`; as it is where it draws on nothing. */
export async function rewriteStyle(path: string, css: string, base: string): Promise<string> {
  if (!/url\(|@import/i.test(css)) return css;
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const { outputFiles } = await build({
    stdin: { contents: css, loader: 'css', sourcefile: path },
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    plugins: [
      {
        name: 'addresses',
        setup({ onResolve }) {
          onResolve({ filter: /.*/ }, ({ path, kind }) =>
            kind === 'entry-point' ? undefined : { path: fileAddress(path, { base, root }), external: true },
          );
        },
      },
    ],
  });
  return outputFiles[0].text;
}
