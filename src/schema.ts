import { readFileSync } from 'node:fs';

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

/** A published JSON Schema; the build copies it. */
export function schemaText(id: SchemaId): string {
  return readFileSync(new URL(`./schemas/${id}.schema.json`, import.meta.url), 'utf8');
}
