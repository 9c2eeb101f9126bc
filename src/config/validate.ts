import * as v from 'valibot';
import { problem } from '../errors.ts';
import { CONFIG_TEXTS } from '../i18n/config.ts';
import type { Text } from '../model/language.ts';
import { nearest } from '../nearest.ts';
import type { Config } from './config.ts';
import { CONFIG, SETTING_NAMES } from './schema.ts';

type Issue = v.BaseIssue<unknown>;

/** @throws CalldiagError `bad-config`, with the path of the first setting that is wrong, and what was expected */
export function validate(raw: unknown, file: string): Config {
  // a list has names too, for the library: 0, 1, 2
  const result = v.safeParse(CONFIG, Array.isArray(raw) ? 'list' : raw);
  if (result.success) return result.output;
  const { issue, path } = deepest(result.issues[0], []);
  throw problem('bad-config', { file, path: pathText(path), ...say(issue) });
}

/** Of something that may be this or that: what is wrong with the one that was tried, if its shape tells which. */
function deepest(
  issue: Issue,
  before: readonly unknown[],
): { issue: Issue; path: readonly unknown[] } {
  const path = [...before, ...(issue.path ?? []).map(({ key }) => key)];
  const inner = issue.issues?.find((one) => (one.path?.length ?? 0) > 0);
  return inner === undefined || issue.kind !== 'schema' ? { issue, path } : deepest(inner, path);
}

function say(issue: Issue): { said: Text; near: readonly string[] } {
  const key = String(issue.path?.at(-1)?.key ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { said: CONFIG_TEXTS.noSetting, near: nearest(key, SETTING_NAMES) };
  }
  if (issue.received === 'undefined' && issue.type === 'strict_object') {
    return { said: CONFIG_TEXTS.missing, near: [] };
  }
  const received = receivedText(issue.input);
  const choices = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, one]) => one ?? '');
  if (issue.message === 'choice') {
    const near = typeof issue.input === 'string' ? nearest(issue.input, choices) : [];
    return { said: CONFIG_TEXTS.notThis(CONFIG_TEXTS.one(choices), received), near };
  }
  const { expected } = CONFIG_TEXTS;
  const wanted = Object.hasOwn(expected, issue.message)
    ? expected[issue.message as keyof typeof expected]
    : expected.object;
  return { said: CONFIG_TEXTS.notThis(wanted, received), near: [] };
}

const SHOWN = 60;

function receivedText(input: unknown): string {
  const text = JSON.stringify(input) ?? String(input);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** `waivers[0].until`; names that are no plain word in quotes. */
function pathText(path: readonly unknown[]): string {
  return path
    .map((key, i) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      if (!/^[\w$-]+$/.test(name)) return `[${JSON.stringify(name)}]`;
      return i === 0 ? name : `.${name}`;
    })
    .join('');
}
