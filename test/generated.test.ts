import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Each catalogue folder is its own registry: adding a file is enough. These indexes are written by `npm run gen`,
// and a folder that has moved on without it fails here with the missing line.

const src = new URL('../src/', import.meta.url);
const HEAD = '// Generated from the files of this folder by `npm run gen`; do not edit.\n';

const folders = [
  { folder: 'catalogue/books', name: 'books', type: 'Book', from: 'book', id: 'BookId' },
  { folder: 'catalogue/layouts', name: 'layouts', type: 'Layout', from: 'layout', id: 'LayoutId' },
  {
    folder: 'catalogue/strategies',
    name: 'strategies',
    type: 'Strategy',
    from: 'strategy',
    id: 'StrategyId',
  },
  {
    folder: 'catalogue/limits',
    name: 'limits',
    type: 'PlatformLimits',
    from: 'limit',
    id: 'LimitId',
  },
] as const;

const reporters = 'report/reporters';
const rules = 'diagnose/rules';

function idsOf(folder: string): string[] {
  return readdirSync(new URL(folder, src))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

const variable = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const key = (id: string): string => (/^\w+$/.test(id) ? id : `'${id}'`);

describe('generated files', () => {
  it.each(folders)('$folder/index.gen.ts names every file of its folder', async (catalogue) => {
    const ids = idsOf(catalogue.folder);
    expect(ids.length).toBeGreaterThan(0);
    const lines = [
      HEAD.trimEnd(),
      `import type { ${catalogue.type} } from '../../model/${catalogue.from}.ts';`,
      `import type { ${catalogue.id} } from '../../model/ids.gen.ts';`,
      ...ids.map((id) => `import ${variable(id)} from './${id}.ts';`),
      '',
      `export const ${catalogue.name}: Readonly<Record<${catalogue.id}, ${catalogue.type}>> = {`,
      ...ids.map((id) =>
        key(id) === variable(id) ? `  ${id},` : `  ${key(id)}: ${variable(id)},`,
      ),
      '};',
      '',
    ];
    await expect(lines.join('\n')).toMatchFileSnapshot(`../src/${catalogue.folder}/index.gen.ts`);
  });

  it('report/reporters/index.gen.ts loads a reporter only when it is asked for', async () => {
    const ids = idsOf(reporters);
    const lines = [
      HEAD.trimEnd(),
      "import type { ReporterId } from '../../model/ids.gen.ts';",
      "import type { Reporter } from '../reporter.ts';",
      '',
      'export const reporters: Readonly<Record<ReporterId, () => Promise<{ default: Reporter }>>> = {',
      ...ids.map((id) => `  ${key(id)}: () => import('./${id}.ts'),`),
      '};',
      '',
    ];
    await expect(lines.join('\n')).toMatchFileSnapshot(`../src/${reporters}/index.gen.ts`);
  });

  it('diagnose/rules/index.gen.ts names every rule', async () => {
    const ids = idsOf(rules);
    const lines = [
      HEAD.trimEnd(),
      "import type { RuleId } from '../../model/ids.gen.ts';",
      "import type { Rule } from '../rule.ts';",
      ...ids.map((id) => `import ${variable(id)} from './${id}.ts';`),
      '',
      'export const rules: { readonly [Id in RuleId]: Rule<Id> } = {',
      ...ids.map((id) =>
        key(id) === variable(id) ? `  ${id},` : `  ${key(id)}: ${variable(id)},`,
      ),
      '};',
      '',
    ];
    await expect(lines.join('\n')).toMatchFileSnapshot(`../src/${rules}/index.gen.ts`);
  });

  it('model/ids.gen.ts holds the names alone, so that the model imports nothing', async () => {
    const all = [
      ...folders,
      { folder: reporters, id: 'ReporterId' },
      { folder: rules, id: 'RuleId' },
    ];
    const blocks = all.map(({ folder, id }) => {
      const constant = `${id.replace(/Id$/, '').toUpperCase()}_IDS`;
      const ids = idsOf(folder).map((one) => `  '${one}',`);
      return `/** Files of \`${folder}\`. */\nexport const ${constant} = [\n${ids.join('\n')}\n] as const;\nexport type ${id} = (typeof ${constant})[number];\n`;
    });
    const head = '// Generated from the catalogue folders by `npm run gen`; do not edit.\n\n';
    await expect(head + blocks.join('\n')).toMatchFileSnapshot('../src/model/ids.gen.ts');
  });
});
