import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftConfig } from '../../src/config/draft-config.ts';
import { CONFIG } from '../../src/config/schema.ts';
import { analyze, inspect, LANGUAGES } from '../../src/index.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const { $schema, ...rest } = toJsonSchema(CONFIG, { errorMode: 'ignore', typeMode: 'input' });
const published = { $schema, $id: 'urn:calldiag:config:1', title: 'calldiag config', ...rest };

it('config.schema.json says what config files may hold', async () => {
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
    '../../src/schemas/config.schema.json',
  );
});

it.each(LANGUAGES)('what init writes follows it: %s', async (language) => {
  const validate = new Ajv({ strict: false, formats: { date: true } }).compile(rest as object);
  for (const name of ['september-campaign.csv', 'push-utf8.csv', 'bare-20000.csv']) {
    const file = path(`../../fixtures/${name}`);
    const { measured } = await analyze([file]);
    const sample = { inspection: await inspect(file), listening: measured.listening };
    validate(parse(draftConfig(sample, language)));
    expect(validate.errors).toBeNull();
  }
  validate(parse(draftConfig(undefined, language)));
  expect(validate.errors).toBeNull();
  expect(validate({ langg: 1 })).toBe(false);
});
