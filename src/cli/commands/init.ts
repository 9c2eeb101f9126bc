import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import {
  analyze,
  CONFIG_NAMES,
  draftConfig,
  inspect,
  type Language,
  problem,
  type Sample,
  STDIN,
} from '../../index.ts';
import { type Io, write } from '../io.ts';
import { OutputFile } from '../output-file.ts';
import { type InputFlags, inputOptions } from './analyze.ts';

export interface InitFlags extends InputFlags {
  readonly output?: string;
}

const DEFAULT_NAME = 'calldiag.config.yaml';

/** Writes a config file, and never over one. */
export async function initCommand(
  sample: string | undefined,
  flags: InitFlags,
  io: Io,
  language: Language,
): Promise<void> {
  const path = flags.output ?? DEFAULT_NAME;
  if (path !== STDIN) refuseExisting(path);
  const seen = sample === undefined ? undefined : await look(sample, flags, io);
  const text = await draftConfig(seen, language);
  if (path === STDIN) return write(io.stdout, text);
  const file = new OutputFile(path);
  try {
    file.write(text);
    // it may have come while the sample was read
    refuseExisting(path);
    file.commit();
  } finally {
    file.discard();
  }
}

function refuseExisting(path: string): void {
  if (!/^\.ya?ml$/.test(extname(path))) {
    throw problem('bad-value', {
      option: '--output',
      value: path,
      expected: {
        en: 'a name that ends in .yaml or .yml',
        'zh-CN': '以 .yaml 或 .yml 结尾的文件名',
      },
    });
  }
  // a second one in the same folder would be one too many, whatever its name
  const others = path === DEFAULT_NAME ? CONFIG_NAMES.map((name) => join(dirname(path), name)) : [];
  const file = [path, ...others].find((one) => existsSync(one));
  if (file !== undefined) throw problem('config-exists', { file });
}

async function look(sample: string, flags: InitFlags, io: Io): Promise<Sample> {
  if (sample === STDIN) {
    throw problem('bad-value', {
      option: 'sample',
      value: sample,
      expected: { en: 'a file, as it is read twice', 'zh-CN': '文件（需要读取两遍）' },
    });
  }
  const options = inputOptions([sample], flags, io);
  const inspection = await inspect(sample, options);
  // groups as they stand in the file, so that they are found there again
  const { measured } = await analyze([sample], { ...options, showNumbers: true });
  return { inspection, listening: measured.listening };
}
