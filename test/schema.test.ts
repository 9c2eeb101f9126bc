import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import { describe, expect, it } from 'vitest';
import { analyze, LANGUAGES } from '../src/index.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

it.each([
  { id: 'report', type: 'Report', file: 'report', title: 'calldiag report' },
  { id: 'comparison', type: 'Comparison', file: 'comparison', title: 'calldiag comparison' },
  {
    id: 'report-line',
    type: 'ReportLine',
    file: 'report-line',
    title: 'a line of calldiag NDJSON',
  },
])('$id.schema.json says what the $type type says', async ({ id, type, file, title }) => {
  const schema = createGenerator({
    path: path(`../src/model/${file}.ts`),
    tsconfig: path('../tsconfig.json'),
    type,
    topRef: false,
    expose: 'none',
    skipTypeCheck: true,
    additionalProperties: true,
  }).createSchema(type);
  const published = { $schema: schema.$schema, $id: `urn:calldiag:${id}:1`, title, ...schema };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
    `../${id}.schema.json`,
  );
});

describe('every report', () => {
  const fixtures = readdirSync(path('../fixtures')).filter((name) => name !== 'no-header.csv');
  const published: unknown = JSON.parse(readFileSync(path('../report.schema.json'), 'utf8'));

  it.each(fixtures)(
    'of %s follows the schema, without a field that it does not describe',
    async (name) => {
      const validate = new Ajv({ allowUnionTypes: true }).compile(closed(published) as object);
      for (const language of LANGUAGES) {
        const report = await analyze([path(`../fixtures/${name}`)], { language });
        validate(JSON.parse(JSON.stringify(report)));
        expect(validate.errors).toBeNull();
      }
    },
  );
});

/** The schema with every object closed: readers may meet more fields one day, today's are all described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)]),
  );
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
}
