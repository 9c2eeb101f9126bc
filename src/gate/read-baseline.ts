import { readFile } from 'node:fs/promises';
import { problem } from '../errors.ts';
import { CONFIG_TEXTS } from '../i18n/config.ts';
import type { Text } from '../model/language.ts';
import type { Baseline } from './options.ts';
import { RATE_FIELDS } from './subject.ts';

/**
 * Reads an earlier report. What cannot be read, or is none, is an error: a comparison with nothing would pass.
 * @throws CalldiagError `bad-baseline`
 */
export async function readBaseline(path: string): Promise<Baseline> {
  const refuse = (said: Text, cause?: unknown): Error =>
    problem('bad-baseline', { path, said }, { cause });
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw refuse(CONFIG_TEXTS.unreadable(code), error);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refuse(CONFIG_TEXTS.notReport.json, error);
  }
  const tool = isObject(json) && isObject(json['tool']) ? json['tool']['name'] : undefined;
  if (!isObject(json) || tool !== 'calldiag') throw refuse(CONFIG_TEXTS.notReport.report);
  const { schemaVersion } = json;
  if (schemaVersion !== 1) {
    const found = String(JSON.stringify(schemaVersion)).slice(0, 20);
    throw refuse(CONFIG_TEXTS.notReport.version(found));
  }
  if (!isBaseline(json)) throw refuse(CONFIG_TEXTS.notReport.report);
  return json;
}

/** Whether it has what is compared, and the numbers make sense. */
function isBaseline(json: object): json is Baseline {
  const { input, categories, rates } = json as Record<string, unknown>;
  if (!isObject(input) || !isObject(input['period']) || !isObject(rates)) return false;
  const { from, to } = input['period'];
  if (!isTime(from) || !isTime(to)) return false;
  if (!Array.isArray(categories) || categories.length === 0) return false;
  const areCategories = categories.every(
    (one: unknown) => isObject(one) && typeof one['id'] === 'string' && isCount(one['calls']),
  );
  return areCategories && Object.values(RATE_FIELDS).every((field) => isRate(rates[field]));
}

function isRate(rate: unknown): boolean {
  // an older report may lack a newer rate
  if (rate === null || rate === undefined) return true;
  if (!isObject(rate)) return false;
  const { numerator, denominator, open } = rate;
  return isCount(numerator) && isCount(denominator) && isCount(open) && numerator <= denominator;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTime(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
