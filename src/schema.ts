import { readFile } from 'node:fs/promises';

/** The documents that are described: the report, a line of it as `--format ndjson` writes them, a comparison, and a config file. */
export const SCHEMA_IDS = ['report', 'report-line', 'comparison', 'config'] as const;
export type SchemaId = (typeof SCHEMA_IDS)[number];

/** A published JSON Schema. It lies beside `src` and `dist` alike, in the repository and in the package. */
export function schemaText(id: SchemaId): Promise<string> {
  return readFile(new URL(`../${id}.schema.json`, import.meta.url), 'utf8');
}
