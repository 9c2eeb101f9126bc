import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Tarball {
  readonly path: string;
  readonly files: readonly string[];
}

/** The package as it would be published, from what was built, in a folder. */
export async function pack(folder: string): Promise<Tarball> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    { cwd: root, maxBuffer: 1 << 24 },
  );
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  return {
    path: join(folder, packed.filename),
    files: packed.files.map(({ path }) => path),
  };
}

/** For an npm that must not look anywhere but here, nor leave anything behind. */
export function npmEnv(folder: string): Record<string, string> {
  return {
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    LANG: 'C.UTF-8',
    npm_config_offline: 'true',
    npm_config_cache: join(folder, 'cache'),
    npm_config_prefix: folder,
    npm_config_update_notifier: 'false',
  };
}
