import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// The walls between the rooms. Imports go one way; each law says why.

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Files directly in `src` join the rooms and may import any of them but `cli`. */
const SPINE = 'spine';

const LAWS: Readonly<Record<string, { may: readonly string[]; because: string }>> = {
  model: {
    may: [],
    because: 'types and closed lists stand on nothing, so that everything can stand on them',
  },
  i18n: { may: ['model'], because: 'texts know only what they name' },
  catalogue: {
    may: ['model'],
    because: 'knowledge is data: it can be printed, translated and sent to a worker',
  },
  classify: {
    may: ['model', 'catalogue'],
    because: 'a verdict depends on the result and the book alone',
  },
  read: {
    may: ['model', 'catalogue', 'errors', 'mask', 'nearest'],
    because: 'reading knows files and headers, not calls',
  },
  scan: { may: ['model', 'read'], because: 'a faster lane must be able to take its place' },
  table: { may: ['model', 'scan'], because: 'the table does not know who measures it' },
  measure: {
    may: ['model', 'scan', 'table'],
    because: 'measures are plain data, computable elsewhere too',
  },
  diagnose: {
    may: ['model', 'i18n', 'catalogue', 'measure'],
    because: 'findings see measures, never a table',
  },
  gate: {
    may: ['model', 'i18n', 'measure', 'errors', 'nearest'],
    because: 'a gate judges a finished report, and counts nothing itself',
  },
  config: {
    may: ['model', 'i18n', 'gate', 'errors', 'nearest'],
    because: 'a config file says what may be said on the command line; what it means is for others',
  },
  compare: {
    may: ['model', 'i18n', 'measure'],
    because: 'two reports are all that is compared, so that saved ones do as well as records',
  },
  report: {
    may: ['model', 'i18n', 'catalogue', 'scan', 'measure', 'diagnose', 'mask', 'version'],
    because: 'reporters are pure: report in, text out',
  },
  cli: {
    may: ['index'],
    because: 'the command line has no more rights than any user of the library',
  },
};

/** Files that hold data: as long as what they list. */
const DATA = /^(?:catalogue|i18n)\/|^diagnose\/thresholds\.ts$/;

/** Packages that belong to one room. */
const PACKAGES: Readonly<Record<string, string>> = {
  commander: 'cli',
  chalk: 'report',
  'cli-table3': 'report',
  'string-width': 'report',
  echarts: 'report',
  'echarts/charts': 'report',
  'echarts/components': 'report',
  'echarts/core': 'report',
  'echarts/renderers': 'report',
  'csv-parse/sync': 'read',
  tinyglobby: 'read',
  '@date-fns/tz': 'scan',
  'damerau-levenshtein': SPINE,
  '@cfworker/json-schema': SPINE,
  picomatch: 'gate',
  valibot: 'config',
  yaml: 'config',
  'libphonenumber-js/max': 'measure',
  '@stdlib/math-base-special-erfc': 'measure',
  '@stdlib/math-base-special-erfcinv': 'measure',
};

interface Edge {
  readonly file: string;
  readonly from: string;
  readonly specifier: string;
  /** Room of a relative import; the file's own name for one in the spine. */
  readonly to: string | undefined;
}

function* sourceFiles(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sourceFiles(path);
    else if (name.endsWith('.ts')) yield path;
  }
}

function roomOf(path: string): string {
  const [room = '', inside] = relative(src, path).split('/');
  return inside === undefined ? SPINE : room;
}

const IMPORT = /^(?:import|export)\b[^;'"]*?from '([^']+)'|\bimport\('([^']+)'\)/gm;
const files = [...sourceFiles(src)];
const edges = files.flatMap((file): Edge[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, still, lazy]) => {
    const specifier = still ?? lazy ?? '';
    const target = specifier.startsWith('.') ? resolve(dirname(file), specifier) : undefined;
    const room = target === undefined ? undefined : roomOf(target);
    const to = room === SPINE ? relative(src, target ?? '').replace(/\.ts$/, '') : room;
    return { file: relative(src, file), from: roomOf(file), specifier, to };
  }),
);
const show = ({ file, specifier }: Edge): string => `${file} imports ${specifier}`;

describe('the walls', () => {
  it('are held against the whole house, not against nothing', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(edges.length).toBeGreaterThan(300);
    expect(new Set(edges.map(({ from }) => from))).toEqual(new Set([...Object.keys(LAWS), SPINE]));
  });

  it.each(Object.entries(LAWS))('%s keeps to its side', (room, { may, because }) => {
    const illegal = edges.filter(
      ({ from, to }) => from === room && to !== undefined && to !== room && !may.includes(to),
    );
    expect(illegal.map(show), because).toEqual([]);
  });

  it('nothing but the command line imports the command line', () => {
    expect(edges.filter(({ from, to }) => to === 'cli' && from !== 'cli').map(show)).toEqual([]);
  });

  it('a package is imported by its own room only', () => {
    const foreign = edges.filter(
      ({ from, specifier, to }) =>
        to === undefined && !specifier.startsWith('node:') && PACKAGES[specifier] !== from,
    );
    expect(foreign.map(show)).toEqual([]);
  });

  it('only the command line knows process and console', () => {
    const knowing = files
      .filter((file) => roomOf(file) !== 'cli')
      .filter((file) => /\b(?:process|console)\./.test(withoutComments(file)));
    expect(knowing.map((file) => relative(src, file))).toEqual([]);
  });

  it('nobody calls process.exit, which cuts off output at 64 KiB', () => {
    const calling = files.filter((file) => /process\.exit\(/.test(withoutComments(file)));
    expect(calling.map((file) => relative(src, file))).toEqual([]);
  });

  it('files stay small enough to be read in one go', () => {
    const sizes = files
      .filter((file) => !DATA.test(relative(src, file)))
      .filter((file) => !file.endsWith('.gen.ts'))
      .map((file) => ({
        file: relative(src, file),
        lines: readFileSync(file, 'utf8').split('\n').length,
      }));
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
    const sorted = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
  });
});

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
