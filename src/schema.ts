import { readFile } from 'node:fs/promises';

/** The documents that are described: all JSON that a command prints, lines of `--format ndjson`, and the config file. */
export const SCHEMA_IDS = [
  'report',
  'report-line',
  'comparison',
  'comparison-line',
  'inspection',
  'explanation',
  'codes',
  'config',
] as const;
export type SchemaId = (typeof SCHEMA_IDS)[number];

/** A published JSON Schema. It lies beside `src` and `dist` alike, in the repository and in the package. */
export function schemaText(id: SchemaId): Promise<string> {
  return readFile(new URL(`../schemas/${id}.schema.json`, import.meta.url), 'utf8');
}
