import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shell } from '../helpers/cli.ts';

// Every command of README is run, and every output in it is the real one (`vitest run test/e2e/readme.test.ts -u`).

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** In a block of them; a line that follows on begins with `> `, as in a shell. */
const COMMAND = /^\$ .*(?:\n> .*)*$/gm;
const BLOCK = /```(\w+)\n([\s\S]*?)```/g;
const blocks = [...readme.matchAll(BLOCK)].map(([, kind = '', body = '']) => ({ kind, body }));

/** `.ci/run` runs these as they stand, on a clean checkout. */
const SET_UP = ['npm ci && npx calldiag analyze fixtures/september-campaign.csv', 'npm test'];

const commands = blocks
  .filter(({ kind }) => kind === 'sh')
  .flatMap(({ body }) => body.trim().split('\n'))
  .map((line) => line.replace(/\s+#.*$/, ''));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-'));
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('README', () => {
  it('has the two set-up commands that CI runs', () => {
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    for (const command of SET_UP) {
      expect(commands).toContain(command);
      expect(ci).toContain(`\n${command}\n`);
    }
  });

  it.each(commands.filter((command) => !SET_UP.includes(command)))('%s works', async (command) => {
    const { code, stderr } = await shell(command, folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('shows the real output', async () => {
    let shown = readme;
    for (const { kind, body } of blocks) {
      if (kind !== 'console') continue;
      const commands = [...body.matchAll(COMMAND)].map(([line]) => line);
      const real: string[] = [];
      for (const line of commands) {
        const command = line.slice('$ '.length).replaceAll('\n> ', '\n');
        const { code, stdout, stderr } = await shell(command, folder);
        expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' });
        real.push(`${line}\n${stdout.replace(/^\n+|\n+$/g, '')}`.trimEnd());
      }
      const text = `${real.join('\n\n')}\n`;
      shown = shown.replace(`\`\`\`console\n${body}`, () => `\`\`\`console\n${text}`);
    }
    await expect(shown).toMatchFileSnapshot('../../README.md');
  });

  it('has a program that runs', async () => {
    const program = blocks.find(({ kind }) => kind === 'js')?.body ?? '';
    const { code, stdout } = await shell(
      `node --input-type=module -e '${program.replaceAll("'", "'\\''")}'`,
    );
    expect(code).toBe(0);
    expect(Number(stdout)).toBeCloseTo((183 + 112) / (487 - 6), 10);
  });
});
