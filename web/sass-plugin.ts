// Lets esbuild read Sass: compiles a .scss entry and hands on the CSS, with the fonts' stylesheet in front.
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { compileAsync } from 'sass';
import { nodeModules } from './assets-source.ts';

/** esbuild's plug-in. The library's own deprecation notices are not ours to act on and are left out. */
export const sassPlugin: Plugin = {
  name: 'sass',
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, async ({ path }) => {
      const { css } = await compileAsync(path, { loadPaths: [nodeModules], quietDeps: true, charset: false });
      const fonts = join(dirname(path), 'fonts.css');
      return { contents: `@import ${JSON.stringify(fonts)};\n${css}`, loader: 'css', resolveDir: dirname(path) };
    });
  },
};
