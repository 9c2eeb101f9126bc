// Where and with what it was measured.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const versionOf = (folder) =>
  JSON.parse(readFileSync(`${root}/${folder}/package.json`, 'utf8')).version;
const firstLine = (command, ...args) =>
  (spawnSync(command, args, { cwd: root, encoding: 'utf8' }).stdout ?? '').split('\n')[0];

export function describeMachine() {
  const changed = firstLine('git', 'status', '--porcelain') === '' ? '' : ' and changes';
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    /** Others at work when the measuring began, in processors over the last minute. */
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    node: process.version,
    calldiag: `${versionOf('.')} (${firstLine('git', 'rev-parse', '--short', 'HEAD') || 'no commit'}${changed})`,
    duckdb: versionOf('node_modules/@duckdb/node-api'),
    'csv-parse': versionOf('node_modules/csv-parse'),
    gzip: firstLine('gzip', '--version'),
  };
}
