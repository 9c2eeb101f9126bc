import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import type { SchemaId } from '../../src/index.ts';

const PRINTS: Readonly<Record<string, SchemaId>> = {
  analyze: 'report',
  report: 'report',
  compare: 'comparison',
  inspect: 'inspection',
  explain: 'explanation',
  codes: 'codes',
};

/** Fails if a command printed JSON, or lines of it, that its published schema does not describe. */
export function holdAgainstSchema([command = '']: readonly string[], stdout: string): void {
  const id = PRINTS[command];
  if (id === undefined || !/^[{[]/.test(stdout)) return;
  const lines = stdout.trimEnd().split('\n');
  if (lines[0]?.startsWith('{"type":') === true) {
    for (const line of lines) hold(JSON.parse(line), `${id}-line` as SchemaId);
  } else {
    hold(JSON.parse(stdout), id);
  }
}

const WRITES = ['-o', '--output', '--write-baseline'];

/** The same of the files that it was told to write. */
export function holdFilesAgainstSchema(args: readonly string[], folder: string): void {
  args.forEach((path, i) => {
    if (!WRITES.includes(args[i - 1] ?? '') || !/\.(?:json|ndjson|jsonl)$/.test(path)) return;
    const file = resolve(folder, path);
    if (existsSync(file)) holdAgainstSchema(args, readFileSync(file, 'utf8'));
  });
}

function hold(document: unknown, id: SchemaId): void {
  const validate = validatorOf(id);
  if (validate(document)) return;
  throw new Error(`not as ${id}.schema.json says: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

const compiled = new Map<SchemaId, ValidateFunction>();

/** Refuses fields that the schema does not describe, too. */
export function validatorOf(id: SchemaId): ValidateFunction {
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const path = new URL(`../../src/schemas/${id}.schema.json`, import.meta.url);
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const validate = new Ajv({ allowUnionTypes: true }).compile(closed(schema) as object);
  compiled.set(id, validate);
  return validate;
}

/** The schema with every object closed: readers may meet more fields one day, today's are all described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)]),
  );
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
}
