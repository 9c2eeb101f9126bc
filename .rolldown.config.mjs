import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

const root = dirname(fileURLToPath(import.meta.url));
const inPackage = (file) => join(root, 'node_modules', file);

/** Changes a package's source; fails if that is no longer what it was when the change was written. */
function patch(file, before, after) {
  return {
    name: `patch ${file}`,
    transform(code, id) {
      if (id !== inPackage(file)) return undefined;
      if (!code.includes(before)) this.error(`${file} has changed: is this patch still needed?`);
      return code.replace(before, after);
    },
  };
}

/** Puts something simpler in the place of modules that packages ask for. */
function replace(sources) {
  const prefix = '\0instead of ';
  return {
    name: 'replace',
    resolveId: (name) => (name in sources ? prefix + name : undefined),
    load: (id) => (id.startsWith(prefix) ? sources[id.slice(prefix.length)] : undefined),
  };
}

export default defineConfig({
  input: { index: 'src/index.ts', main: 'src/cli/main.ts' },
  platform: 'node',
  resolve: {
    alias: { '#supports-color': inPackage('chalk/source/vendor/supports-color/browser.js') },
  },
  plugins: [
    replace({
      // importing it opens standard input, output and error, whether they are used or not
      'node:process': 'module.exports = process;',
      // commander starts programs of its own with it; calldiag has none
      'node:child_process': 'module.exports = {};',
    }),
    patch(
      'string-width/index.js',
      'const segmenter = new Intl.Segmenter();',
      'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
    ),
    patch(
      'cli-table3/src/utils.js',
      "const stringWidth = require('string-width');",
      `const { widthOf: stringWidth } = require(${JSON.stringify(join(root, 'src/report/width.ts'))});`,
    ),
    esmExternalRequirePlugin({ external: ['node:events', 'node:fs', 'node:path', 'os', 'util'] }),
  ],
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        { name: 'base', test: /\/src\/index\.ts$/, priority: 4 },
        { name: 'analysis', test: /\/src\/analyze\.ts$/, priority: 2 },
        { name: 'drawing', test: /\/src\/report\/reporters\/terminal\.ts$/, priority: 1 },
      ],
    },
  },
});
