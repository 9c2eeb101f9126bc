import { CalldiagError, type Language, MOST_THREADS, problem } from '../index.ts';
import type { Io } from './io.ts';
import { readCount, readLanguage, readMemorySize } from './values.ts';

// What the environment may say: what is about the machine and its user, not about the campaign. An empty variable says
// nothing.

/** What `CALLDIAG_LANG` says. */
export function languageOfEnvironment(env: Io['env']): Language | undefined {
  return read(env, 'CALLDIAG_LANG', readLanguage);
}

/** What `CALLDIAG_THREADS` and `CALLDIAG_MAX_MEMORY` say. */
export function resourcesOfEnvironment(env: Io['env']): { threads?: number; maxMemory?: number } {
  const threads = read(env, 'CALLDIAG_THREADS', readCount('--threads', MOST_THREADS));
  const maxMemory = read(env, 'CALLDIAG_MAX_MEMORY', readMemorySize);
  return { ...(threads && { threads }), ...(maxMemory && { maxMemory }) };
}

function read<T>(env: Io['env'], name: string, reader: (value: string) => T): T | undefined {
  const value = env[name] ?? '';
  return value === '' ? undefined : placed(name, '', () => reader(value));
}

/** Calls a reader of the command line for a value from elsewhere: its complaint names that place, not the option. */
export function placed<T>(file: string, path: string, reader: () => T): T {
  try {
    return reader();
  } catch (error) {
    if (!(error instanceof CalldiagError)) throw error;
    const { en, 'zh-CN': zh } = error.text;
    const option = /^--[a-z-]+(?: [a-z]+)?(?:: |：)/;
    const said = { en: en.replace(option, ''), 'zh-CN': zh.replace(option, '') };
    throw problem('bad-config', { file, path, said, near: [] }, { cause: error });
  }
}
