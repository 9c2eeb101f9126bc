import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';
import ndjson from '../../src/report/reporters/ndjson.ts';
import { ATTACKS, attacked, fullReport } from '../helpers/hostile-report.ts';
import { VIEW } from '../helpers/reports.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../src/schemas/report-line.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

function linesOf(report: Report): { readonly type: string }[] {
  const text = ndjson(report, VIEW);
  expect(text.endsWith('}\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('NDJSON', () => {
  it.each(LANGUAGES)(
    'tells the report in lines that each follow the schema (%s)',
    async (language) => {
      const report = await analyze(['fixtures/october-campaign.csv.gz'], {
        language,
        groupBy: ['caller'],
      });
      const lines = linesOf(report);
      for (const line of lines) {
        validate(line);
        expect(validate.errors).toBeNull();
      }
      const [summary, ...others] = lines;
      expect(summary).toEqual({
        type: 'summary',
        schemaVersion: 1,
        tool: report.tool,
        language,
        input: report.input,
      });
      const ofType = (type: string): unknown[] =>
        others.filter((line) => line.type === type).map(({ type: _, ...rest }) => rest);
      expect(ofType('category')).toEqual(report.categories);
      expect(ofType('finding')).toEqual(report.findings);
      expect(ofType('strategy')).toEqual(report.strategies);
      expect(ofType('group')).toHaveLength(report.groups[0]?.rows.length ?? 0);
      expect(ofType('rate')).toContainEqual({ id: 'answered', ...report.rates.answered });
    },
  );

  it('tells gates and baseline', () => {
    const report = fullReport();
    const types = linesOf(report).map(({ type }) => type);
    expect(types.filter((type) => type === 'gate')).toHaveLength(4);
    expect(types.filter((type) => type === 'baseline')).toHaveLength(1);
    expect(types.filter((type) => type === 'change')).toHaveLength(1);
  });

  it('refuses a line of no known type', () => {
    expect(validate({ type: 'weather' })).toBe(false);
    expect(validate({ type: 'category', id: 'busy' })).toBe(false);
  });

  it.each(ATTACKS)('has one line each and no control, whatever the texts hold: %j', (attack) => {
    const plain = linesOf(fullReport());
    const report = attacked(fullReport(), attack);
    expect(linesOf(report).map(({ type }) => type)).toEqual(plain.map(({ type }) => type));
    expect(linesOf(report).find(({ type }) => type === 'finding')).toMatchObject({ text: attack });
    const text = ndjson(report, VIEW).replaceAll('\n', '');
    expect(text).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });
});
