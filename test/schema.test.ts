import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { expect, it } from 'vitest';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

it('report.schema.json says what the Report type says', async () => {
  const schema = createGenerator({
    path: path('../src/model/report.ts'),
    tsconfig: path('../tsconfig.json'),
    type: 'Report',
    topRef: false,
    expose: 'none',
    skipTypeCheck: true,
    additionalProperties: true,
  }).createSchema('Report');
  const published = {
    $schema: schema.$schema,
    $id: 'urn:calldiag:report:1',
    title: 'calldiag report',
    ...schema,
  };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
    '../report.schema.json',
  );
});
