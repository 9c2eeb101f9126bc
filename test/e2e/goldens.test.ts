import { describe, expect, it } from 'vitest';
import { calldiag } from '../helpers/cli.ts';

// What a user sees, whole, for a reviewer to read: one file a command. `vitest run test/e2e/goldens.test.ts -u` writes them.

const COMMANDS: readonly { golden: string; args: string[]; env?: Record<string, string> }[] = [
  { golden: 'analyze-push', args: ['analyze', 'fixtures/push-utf8.csv', '--quiet'] },
  {
    golden: 'analyze-push.zh-CN',
    args: ['analyze', 'fixtures/push-utf8.csv', '--quiet'],
    env: { LANG: 'zh_CN.UTF-8' },
  },
  { golden: 'analyze-bad-rows', args: ['analyze', 'fixtures/bad-rows.csv'] },
  {
    golden: 'analyze-bad-rows.zh-CN',
    args: ['analyze', 'fixtures/bad-rows.csv', '--lang', 'zh-CN'],
  },
  {
    golden: 'analyze-push.ascii',
    args: ['analyze', 'fixtures/push-utf8.csv', '-q'],
    env: { LANG: 'C' },
  },
  { golden: 'inspect-bare-20000', args: ['inspect', 'fixtures/bare-20000.csv', '--rows', '10'] },
  {
    golden: 'inspect-text-only.zh-CN',
    args: ['inspect', 'fixtures/text-only-gb18030.csv', '--lang', 'zh-CN'],
  },
  { golden: 'explain-200002', args: ['explain', '200002'] },
  { golden: 'explain-text.zh-CN', args: ['explain', '您拨打的电话已关机', '--lang', 'zh-CN'] },
  { golden: 'help-analyze', args: ['analyze', '--help'] },
  { golden: 'help.zh-CN', args: ['--help', '--lang', 'zh-CN'] },
];

describe('what a user sees', () => {
  it.each(COMMANDS)('$golden', async ({ golden, args, env }) => {
    const { code, stdout, stderr } = await calldiag(args, env === undefined ? {} : { env });
    const told = stderr === '' ? '' : `--- stderr\n${stderr}`;
    await expect(
      `$ calldiag ${args.join(' ')}\n${stdout}${told}--- exit ${code}\n`,
    ).toMatchFileSnapshot(`goldens/${golden}.txt`);
  });
});
