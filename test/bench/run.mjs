#!/usr/bin/env node
// Measures the built program as its users run it, against its peers and its targets.
//   npm run bench -- [--quick] [--json] [--rows N] [--rounds N]
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFile, directory, warm } from './data.mjs';
import { describeMachine, root } from './machine.mjs';
import { measure, race, spread } from './race.mjs';
import { showFigures } from './show.mjs';

const { values: told } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    rows: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const quick = told.quick;
const rows = Number(told.rows ?? (quick ? 400_000 : 4_000_000));
// the slow lane on fewer rows: what counts there is rows a second
const slowRows = Math.min(rows, quick ? 100_000 : 400_000);
const fewRows = 1000;
const rounds = Number(told.rounds ?? (quick ? 3 : 5));
for (const number of [rows, rounds]) {
  if (!Number.isInteger(number) || number < 1) throw new Error('--rows and --rounds want a number');
}
const pace = { rounds, warmUps: quick ? 0 : 1, ...(quick ? { seconds: 4 } : {}) };
const THREADS = 2;

const say = (text) => process.stderr.write(`${text}\n`);
const bin = join(root, 'bin/calldiag.js');
const threads = ['--threads', String(THREADS)];

const calldiag = (file, env = {}) => ({
  command: process.execPath,
  args: [bin, 'analyze', '--quiet', ...threads, file],
  env,
});
const duckdb = (file) => ({
  command: process.execPath,
  args: [fileURLToPath(new URL('peer-duckdb.mjs', import.meta.url)), file, String(THREADS)],
});

async function prepare(kind, count) {
  const path = await dataFile(kind, count, say);
  return { path, rows: count, bytes: statSync(path).size };
}

/** What is known of one program: its time, and how fast that is for a file. */
function speedOf(runs, file) {
  const seconds = spread(runs.map((run) => run.seconds));
  return {
    seconds,
    ...(file === undefined
      ? {}
      : {
          rowsPerSecond: file.rows / seconds.median,
          megabytesPerSecond: file.bytes / 1e6 / seconds.median,
        }),
    peakMiB: spread(runs.map((run) => run.peakMiB)),
    cpuSeconds: spread(runs.map((run) => run.cpuSeconds)),
  };
}

/** `must` and `aim` bound the figure from above if less is better, from below if more is. */
function judge({ figure, must, aim, better }) {
  if (figure === undefined) return 'n/a';
  const reaches = (bound) => (better === 'more' ? figure.median >= bound : figure.median <= bound);
  if (reaches(aim)) return 'aim';
  return reaches(must) ? 'must' : 'no';
}

const figures = [];
function note(figure) {
  figures.push({ ...figure, met: judge(figure) });
  say(`measured: ${figure.what}`);
}

/** Notes the ratio of two programs, round by round. */
function compare(ours, theirs, { ratio, against, ...rest }) {
  note({
    ...rest,
    unit: '×',
    calldiag: speedOf(ours.runs, ours.file),
    against: { name: against, ...speedOf(theirs.runs, theirs.file) },
    figure: spread(ours.runs.map((run, i) => ratio(run.seconds, theirs.runs[i].seconds))),
  });
}
const timesFaster = { better: 'more', ratio: (ours, theirs) => theirs / ours };
const timesAsLong = { better: 'less', ratio: (ours, theirs) => ours / theirs };

const count = (n) => n.toLocaleString('en');

const plain = await prepare('plain', rows);

async function raceDuckdb() {
  await warm(plain.path);
  const [ours, theirs] = await race([calldiag(plain.path), duckdb(plain.path)], pace);
  compare(
    { runs: ours, file: plain },
    { runs: theirs, file: plain },
    {
      what: `${count(rows)} rows against DuckDB, ${THREADS} threads each`,
      against: 'DuckDB',
      must: 6,
      aim: 10,
      ...timesFaster,
    },
  );
  const { peakMiB } = speedOf(ours);
  note({
    what: 'peak memory of that run',
    unit: 'MiB',
    figure: peakMiB,
    must: 600,
    aim: 300,
    better: 'less',
  });
}

async function raceCsvParse() {
  const slow = await prepare('plain', slowRows);
  await warm(slow.path);
  const programs = [calldiag(plain.path), calldiag(slow.path, { CALLDIAG_SCANNER: 'csv-parse' })];
  const [ours, theirs] = await race(programs, pace);
  compare(
    { runs: ours, file: plain },
    { runs: theirs, file: slow },
    {
      what: `${count(rows)} rows against the csv-parse lane with ${count(slowRows)}, rows a second`,
      against: 'csv-parse lane',
      must: 25,
      aim: 60,
      better: 'more',
      ratio: (fast, slowly) => plain.rows / fast / (slow.rows / slowly),
    },
  );
}

async function raceDouble() {
  const double = await prepare('plain', 2 * rows);
  await warm(plain.path);
  await warm(double.path);
  const [once, twice] = await race([calldiag(plain.path), calldiag(double.path)], pace);
  compare(
    { runs: twice, file: double },
    { runs: once, file: plain },
    {
      what: `${count(2 * rows)} rows against ${count(rows)}`,
      against: `${count(rows)} rows`,
      must: 2.2,
      aim: 2,
      ...timesAsLong,
    },
  );
}

async function raceKinds() {
  const kinds = ['quoted', 'crlf', 'gb18030'];
  const files = [];
  for (const kind of kinds) files.push(await prepare(kind, rows));
  for (const file of [plain, ...files]) await warm(file.path);
  const [base, ...others] = await race(
    [plain, ...files].map((file) => calldiag(file.path)),
    pace,
  );
  for (const [i, kind] of kinds.entries()) {
    compare(
      { runs: others[i], file: files[i] },
      { runs: base, file: plain },
      {
        what: `${count(rows)} rows, ${kind}, against plain UTF-8`,
        against: 'plain',
        must: 1.5,
        aim: 1.2,
        ...timesAsLong,
      },
    );
  }
}

async function raceZcat() {
  const packed = await prepare('gz', rows);
  await warm(packed.path);
  const zcat = { command: 'gzip', args: ['-dc', packed.path] };
  const [ours, theirs] = await race([calldiag(packed.path), zcat], pace);
  const unpacked = { rows, bytes: plain.bytes };
  compare(
    { runs: ours, file: unpacked },
    { runs: theirs, file: unpacked },
    {
      what: `${count(rows)} rows, .gz, against zcat alone (MB unpacked)`,
      against: 'zcat',
      must: 1.3,
      aim: 1.1,
      ...timesAsLong,
    },
  );
}

async function raceNode() {
  const few = await prepare('plain', fewRows);
  const empty = { command: process.execPath, args: ['-e', '0'] };
  // short runs scatter more and cost less
  const often = { ...pace, rounds: 4 * rounds + 1, warmUps: 1 };
  const [ours, theirs] = await race([calldiag(few.path), empty], often);
  compare(
    { runs: ours },
    { runs: theirs },
    {
      what: `${count(fewRows)} rows against an empty Node`,
      against: 'node -e 0',
      must: 2.5,
      aim: 1.6,
      ...timesAsLong,
    },
  );
}

/** Speed counts only if the answer is right: every kind of file, and DuckDB, must tell the same. */
async function checkAnswers() {
  const answers = [];
  for (const kind of ['plain', 'quoted', 'crlf', 'gb18030', 'gz']) {
    const { path } = await prepare(kind, rows);
    const args = [bin, 'analyze', '--format', 'json', ...threads, path];
    const { output } = await measure({ command: process.execPath, args, keepsOutput: true });
    const { input, categories } = JSON.parse(output);
    answers.push([kind, JSON.stringify([input.rows, input.calls, categories])]);
  }
  const [, expected] = answers[0];
  for (const [kind, answer] of answers) {
    if (answer !== expected) throw new Error(`${kind}: another answer than plain\n${answer}`);
  }
  const peer = JSON.parse((await measure({ ...duckdb(plain.path), keepsOutput: true })).output);
  if (!expected.startsWith(`[${peer.rows},${peer.calls},`)) {
    throw new Error(`DuckDB counts ${peer.rows} rows and ${peer.calls} calls\n${expected}`);
  }
  say('checked: all answers are the same');
}

const machine = describeMachine();
if (!quick) await checkAnswers();
for (const measuring of [raceDuckdb, raceCsvParse, raceDouble, raceKinds, raceZcat, raceNode]) {
  await measuring();
}

const remarks = [
  'A figure is the median of the ratios of single rounds, with the least and the greatest in brackets; the programs',
  'of a comparison run by turns. Times are whole processes, files in the page cache, output to nowhere.',
  ...(quick
    ? ['QUICK: few rows and rounds, answers not checked; the targets are meant for the full run.']
    : []),
  `Files stay in ${directory} (${basename(plain.path)} …).`,
];
process.stdout.write(
  told.json
    ? `${JSON.stringify({ quick, rows, rounds, machine, figures, remarks }, null, 2)}\n`
    : showFigures({ machine, figures, remarks }),
);
