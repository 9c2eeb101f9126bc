import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { describe, expect, it } from 'vitest';
import { analyze, CATEGORY_IDS, LANGUAGES, OUTCOMES } from '../src/index.ts';
import { RULE_IDS } from '../src/model/ids.gen.ts';
import { runInside } from './helpers/cli.ts';
import { holdAgainstSchema, validatorOf } from './helpers/described.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

it.each([
  { id: 'report', type: 'Report', file: 'model/report', title: 'calldiag report' },
  { id: 'report-line', type: 'ReportLine', file: 'model/report-line', title: 'a line of a report' },
  { id: 'comparison', type: 'Comparison', file: 'model/comparison', title: 'calldiag comparison' },
  {
    id: 'comparison-line',
    type: 'ComparisonLine',
    file: 'model/comparison-line',
    title: 'a line of a comparison',
  },
  { id: 'inspection', type: 'Inspection', file: 'report/inspection', title: 'calldiag inspect' },
  { id: 'explanation', type: 'Explanation', file: 'report/explanation', title: 'calldiag explain' },
  { id: 'codes', type: 'CodeList', file: 'report/explanation', title: 'calldiag codes' },
])('the schema of $id says what the $type type says', async ({ id, type, file, title }) => {
  const schema = createGenerator({
    path: path(`../src/${file}.ts`),
    tsconfig: path('../tsconfig.json'),
    type,
    topRef: false,
    expose: 'none',
    skipTypeCheck: true,
    additionalProperties: true,
  }).createSchema(type);
  const published = { $schema: schema.$schema, $id: `urn:calldiag:${id}:1`, title, ...schema };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
    `../src/schemas/${id}.schema.json`,
  );
});

describe('every report', () => {
  const fixtures = readdirSync(path('../fixtures')).filter((name) => name !== 'no-header.csv');

  it.each(fixtures)(
    'of %s follows the schema, without a field that it does not describe',
    async (name) => {
      const validate = validatorOf('report');
      for (const language of LANGUAGES) {
        const report = await analyze([path(`../fixtures/${name}`)], { language });
        validate(JSON.parse(JSON.stringify(report)));
        expect(validate.errors).toBeNull();
      }
    },
  );
});

// whatever JSON a command prints in any other test is held against its schema by `helpers/cli.ts`
describe('every other JSON', () => {
  const fixtures = readdirSync(path('../fixtures')).filter((name) => name.endsWith('.csv'));

  it.each(fixtures.filter((name) => name !== 'no-header.csv'))('of inspect %s', async (name) => {
    const { code, stdout } = await runInside(['inspect', `fixtures/${name}`, '-f', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: `fixtures/${name}` });
  });

  it.each([
    ...[...CATEGORY_IDS, ...RULE_IDS, ...OUTCOMES],
    ...['200005', '20000', '200002', 'REJECTED', '用户占线', '执行完成', '2.1'],
  ])('of explain %s', async (topic) => {
    for (const language of LANGUAGES) {
      const args = ['explain', topic, '-f', 'json', '--lang', language];
      expect((await runInside(args)).code).toBe(0);
    }
  });

  it('of codes', async () => {
    const { stdout } = await runInside(['codes', '-f', 'json']);
    expect(JSON.parse(stdout).length).toBeGreaterThan(50);
  });

  it('is refused where the schema says otherwise, or nothing', () => {
    const codes = { code: '1', table: 'receipt' };
    expect(() => holdAgainstSchema(['codes'], JSON.stringify([codes]))).toThrow('required');
    expect(() => holdAgainstSchema(['codes'], '[{"more":1}]')).toThrow('codes.schema.json');
    expect(() => holdAgainstSchema(['compare'], '{"type":"rate"}\n')).toThrow('comparison-line');
  });
});
