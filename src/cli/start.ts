import { readFileSync, statSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
// Needed anyway, and here so that they come out of Node's own cache: that holds for no other flags than Node began with.
import 'node:os';
import 'node:timers/promises';
import 'node:worker_threads';

// What `bin` runs: it loads the command line, and spares V8 what it has compiled before. A small file is read sooner than
// the program that reads it is compiled.

type Exports = Record<string, unknown>;
/** What CommonJS makes of a file. */
type Wrapped = (
  exports: Exports,
  require: (id: string) => unknown,
  module: { readonly exports: Exports },
  filename: string,
  dirname: string,
) => void;

/** Node has it from 22.8 on. */
interface CompileCache {
  enableCompileCache(): unknown;
  getCompileCacheDir(): string | undefined;
}

const here = createRequire(import.meta.url);
const dist = dirname(here.resolve('./start.js'));
const loaded = new Map<string, { readonly exports: Exports }>();

/** For the build: the files of `dist` that were loaded, by their paths. */
export const scripts = new Map<string, Script>();

/**
 * Where the build keeps what V8 has made of a file of `dist`. It is good for the very Node that the build ran on, which its
 * size tells from others of the same version: V8 looks at no more than its own version and flags.
 */
export const codeCacheOf = (file: string): string =>
  `${file}.${process.version}-${process.arch}-${statSync(process.execPath).size}.cache`;

// Node 20 optimises what has run for half a millisecond, which takes several: a small file is done before that pays.
// Later versions wait of themselves, and know no such flag.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=500000');

const { main } = 'enableCompileCache' in module ? loadWithNode() : load('./main.js');
(main as () => void)();

/** Node's own cache keeps what was compiled before anything ran: so that is all functions, not just those that run at once. */
function loadWithNode(): Exports {
  const { enableCompileCache, getCompileCacheDir } = module as unknown as CompileCache;
  enableCompileCache();
  // where nothing can be kept, nothing need be compiled in advance
  if (getCompileCacheDir() !== undefined) setFlagsFromString('--no-lazy');
  return here('./main.js') as Exports;
}

/** `require`, which compiles nothing that the build has compiled. */
function load(id: string): Exports {
  if (!id.startsWith('./')) return here(id) as Exports;
  const known = loaded.get(id);
  if (known !== undefined) return known.exports;
  const file = join(dist, id);
  const code = readFileSync(file, 'utf8');
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${code}\n})`,
    {
      filename: file,
      cachedData: codeCache(file),
    },
  );
  scripts.set(file, script);
  const made = { exports: {} };
  loaded.set(id, made);
  (script.runInThisContext() as Wrapped)(made.exports, load, made, file, dist);
  return made.exports;
}

function codeCache(file: string): Buffer | undefined {
  try {
    const cache = codeCacheOf(file);
    // V8 takes any file of the same length for the one that it compiled
    return statSync(cache).mtimeMs < statSync(file).mtimeMs ? undefined : readFileSync(cache);
  } catch {
    // the build ran on another Node, or did not come to this file: V8 compiles it
    return undefined;
  }
}
