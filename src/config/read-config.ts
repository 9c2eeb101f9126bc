import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { problem } from '../errors.ts';
import { parseCondition } from '../gate/grammar.ts';
import { CONFIG_TEXTS } from '../i18n/config.ts';
import type { Text } from '../model/language.ts';
import type { Config } from './config.ts';
import { packageSettings } from './find-config.ts';
import { validate } from './validate.ts';

/** A config file and its path. */
export interface FoundConfig {
  readonly file: string;
  readonly settings: Config;
}

/**
 * Reads a config file: `*.yaml` and `*.yml` are YAML, a `package.json` has it under the key `calldiag`, all others are JSON.
 * @throws CalldiagError `bad-config`, with the path of the setting that is wrong
 */
export async function readConfig(file: string): Promise<FoundConfig> {
  const refuse = (said: Text, cause: unknown): Error =>
    problem('bad-config', { file, path: '', said, near: [] }, { cause });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw refuse(CONFIG_TEXTS.unreadable(codeOf(error)), error);
  }
  const isYaml = /^\.ya?ml$/i.test(extname(file));
  const raw = isYaml ? await parseYaml(text, refuse) : parseJson(text, refuse);
  const isPackage = basename(file) === 'package.json';
  const settings = isPackage ? packageSettings(raw) : raw;
  if (isPackage && settings === undefined) throw refuse(CONFIG_TEXTS.noKey, undefined);
  // a file of comments alone, as `init` may leave it
  return { file, settings: readSettings(settings ?? {}, file) };
}

type Refuse = (said: Text, cause: unknown) => Error;

async function parseYaml(text: string, refuse: Refuse): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw refuse(malformed('YAML', error), error);
  try {
    return document.toJS();
  } catch (error) {
    // aliases without end
    throw refuse(malformed('YAML', error), error);
  }
}

function parseJson(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refuse(malformed('JSON', error), error);
  }
}

function malformed(kind: 'JSON' | 'YAML', error: unknown): Text {
  const [reason = ''] = (error instanceof Error ? error.message : '').split('\n');
  return CONFIG_TEXTS.malformed(kind, reason.replace(/:$/, ''));
}

/** The shape first, then the conditions, which no schema can tell. */
function readSettings(raw: unknown, file: string): Config {
  const settings = validate(raw, file);
  settings.failOn?.forEach((asked, i) => {
    const gate = typeof asked === 'string' ? asked : asked.gate;
    parseCondition(gate, `${file}, failOn[${i}]`);
  });
  settings.waivers?.forEach(({ gate }, i) => {
    parseCondition(gate, `${file}, waivers[${i}].gate`);
  });
  return settings;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
