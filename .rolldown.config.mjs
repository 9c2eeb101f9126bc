import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

// `dist` is bundled, packages included, for the start-up alone: finding and reading 200 small files takes longer than
// the work on a small campaign. An `import()` in `src` becomes a file that is loaded when it is needed.
//
// All files lie flat in `dist`, so that `new URL('./name', import.meta.url)` is `dist/name` wherever in `src` it is
// written. What a thread starts with is an `input` of its own here; a file that is read at run time is emitted.

const root = dirname(fileURLToPath(import.meta.url));
const packaged = (file) => realpathSync(join(root, 'node_modules', file));

/** Puts something simpler in the place of modules that packages ask for. */
function replace(sources) {
  const prefix = '\0instead of ';
  return {
    name: 'replace',
    resolveId: (name) => (name in sources ? prefix + name : undefined),
    load: (id) => (id.startsWith(prefix) ? sources[id.slice(prefix.length)] : undefined),
  };
}

/** Changes a package's source; fails if that is no longer what it was when the change was written. */
function patch(file, before, after) {
  let done = false;
  return {
    name: `patch ${file}`,
    transform(code, id) {
      if (id !== packaged(file)) return undefined;
      if (!code.includes(before)) this.error(`${file} has changed: is this patch still needed?`);
      done = true;
      return code.replace(before, after);
    },
    buildEnd(error) {
      if (error === undefined && !done) this.error(`${file} is not bundled: drop this patch`);
    },
  };
}

/** The licences of the packages that were bundled, which want to be handed on with them. */
function licences() {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => file.moduleIds ?? []);
      const folders = modules.flatMap(
        (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [],
      );
      // packages of one family repeat one text
      const namesOf = new Map();
      for (const { name, text } of [...new Set(folders)].sort().map(licenceOf)) {
        namesOf.set(text, [...(namesOf.get(text) ?? []), name]);
      }
      const source = [...namesOf]
        .map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
        .join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source });
    },
  };
}

function licenceOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const title = `${name} ${version} (${license})`;
  if (file !== undefined)
    return { name: title, text: readFileSync(join(folder, file), 'utf8').trim() };
  // some packages name their licence, and leave its text in their repository
  const [holder, source] = [author?.name ?? author, repository?.url ?? repository];
  if (!license || !holder || !source) throw new Error(`${name}: no licence`);
  return { name: title, text: `${license} licence, copyright ${holder}, ${source}` };
}

/** The JSON Schemas, which are read at run time. */
function schemas() {
  return {
    name: 'schemas',
    generateBundle() {
      const folder = join(root, 'src/schemas');
      for (const name of readdirSync(folder)) {
        const source = readFileSync(join(folder, name));
        this.emitFile({ type: 'asset', fileName: `schemas/${name}`, source });
      }
    },
  };
}

/** The scan kernel, which AssemblyScript compiles. */
function kernel() {
  return {
    name: 'kernel',
    generateBundle() {
      const file = join(tmpdir(), `calldiag-kernel-${process.pid}.wasm`);
      const options =
        '--enable simd --runtime stub --optimizeLevel 3 --converge --noAssert --use abort= --memoryBase 0 --initialMemory 132';
      const asc = [packaged('assemblyscript/bin/asc.js'), 'src/scan/kernel/index.ts', '-o', file];
      execFileSync(process.execPath, [...asc, ...options.split(' ')], { cwd: root });
      this.emitFile({ type: 'asset', fileName: 'kernel.wasm', source: readFileSync(file) });
      rmSync(file);
    },
  };
}

/** Makes `dist` CommonJS, whatever the folders around it are. */
function commonJs() {
  return {
    name: 'commonjs',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'package.json', source: '{"type": "commonjs"}\n' });
    },
  };
}

/** Keeps what V8 has compiled when it has done the main job, for `src/cli/start.ts` on this machine. */
function codeCache() {
  const job = `
    const { codeCacheOf, scripts } = require('./start.js');
    process.on('exit', (code) => {
      if (code === 0) for (const [file, script] of scripts) {
        require('node:fs').writeFileSync(codeCacheOf(file), script.createCachedData());
      }
    });`;
  return {
    name: 'code-cache',
    writeBundle({ dir }) {
      const records = join(root, 'fixtures/september-campaign.csv');
      // what the builder has set must neither change what is compiled nor make V8 compile otherwise
      const env = Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !/^(?:CALLDIAG_|NODE_|LANG|LC_)/.test(name)),
      );
      // an evaluated program has no file of its own among its arguments
      const args = ['-e', job, 'calldiag', 'analyze', '--no-config', records];
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: dir, env });
      if (status !== 0) this.warn(`nothing is compiled in advance: ${stderr}`);
    },
  };
}

export default defineConfig({
  input: {
    index: 'src/index.ts',
    start: 'src/cli/start.ts',
    main: 'src/cli/main.ts',
    'in-thread': 'src/in-thread.ts',
  },
  platform: 'node',
  resolve: {
    // whether there are colours is for `src/cli/io.ts` to say; finding it out once more takes three built-in modules
    alias: { '#supports-color': packaged('chalk/source/vendor/supports-color/browser.js') },
  },
  plugins: [
    replace({
      // importing it opens standard input, output and error, used or not
      'node:process': 'module.exports = process;',
      // commander starts commands that are programs of their own with it; calldiag has none
      'node:child_process': 'module.exports = {};',
      // for tables with coloured frames; ours have none
      '@colors/colors/safe': 'module.exports = {};',
      // for engines that lack typed arrays; thirty small modules, which are evaluated at every start
      '@stdlib/array-float64': 'module.exports = Float64Array;',
      '@stdlib/array-uint32': 'module.exports = Uint32Array;',
      '@stdlib/assert-is-little-endian':
        'module.exports = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;',
      '@stdlib/utils-define-nonenumerable-read-only-property':
        'module.exports = (object, name, value) => Object.defineProperty(object, name, { value });',
    }),
    // it takes 8 ms to make, and hardly a text needs it
    patch(
      'string-width/index.js',
      'const segmenter = new Intl.Segmenter();',
      'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
    ),
    // our cells have no characters of their own: finding them out anew for each takes as long as all the rest of a table
    patch(
      'cli-table3/src/cell.js',
      'let chars = (this.chars = {});\n    CHAR_NAMES.forEach(',
      'let chars = (this.chars = tableOptions.charsOfCells ??= {});\n    if (chars.top === undefined) CHAR_NAMES.forEach(',
    ),
    // tables are measured as the text around them is
    patch(
      'cli-table3/src/utils.js',
      "const stringWidth = require('string-width');",
      `const { widthOf: stringWidth } = require(${JSON.stringify(join(root, 'src/report/width.ts'))});`,
    ),
    licences(),
    schemas(),
    kernel(),
    commonJs(),
    codeCache(),
  ],
  output: {
    dir: 'dist',
    // V8 can keep what it made of a script, not of an ES module
    format: 'cjs',
    // V8 keeps a file in one byte a character if all of it is ASCII
    charset: 'ascii',
    // of Node's own modules too: what `start.ts` loads cannot import
    dynamicImportInCjs: false,
    cleanDir: true,
    // 10 ms less of reading and compiling; the sources are in the repository, not in the package
    minify: true,
    // licences are handed on in a file of their own
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: {
      // three files for the main job, each with all that it needs beyond those before it
      groups: [
        { name: 'base', test: /\/src\/index\.ts$/, priority: 3 },
        // what every analysis needs of the command line
        {
          name: 'command',
          test: /\/src\/cli\/(?:main|environment|settings|commands\/analyze)\.ts$/,
          priority: 2.9,
        },
        // what a thread needs is a file of its own, without what only the main thread does
        { name: 'scan', test: /\/src\/scan\//, priority: 2.5 },
        { name: 'analysis', test: /\/src\/analyze\.ts$/, priority: 2 },
        { name: 'drawing', test: /\/src\/report\/reporters\/terminal\.ts$/, priority: 1 },
      ],
    },
  },
});
