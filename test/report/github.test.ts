import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/language.ts';
import github from '../../src/report/reporters/github.ts';
import { ATTACKS, attacked, fullReport } from '../helpers/hostile-report.ts';
import { VIEW } from '../helpers/reports.ts';

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As the runner reads a line (actions/runner, ActionCommand.TryParseV2). */
function parse(line: string): Command | undefined {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith('::')) return undefined;
  const end = trimmed.indexOf('::', 2);
  if (end === -1) return undefined;
  const [, command = '', rest = ''] = /^(\S+)(?: (.*))?$/.exec(trimmed.slice(2, end)) ?? [];
  const decode = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = rest
    .split(',')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]);
  return {
    command,
    properties: Object.fromEntries(properties),
    message: decode(trimmed.slice(end + 2)),
  };
}

const commandsOf = (text: string): (Command | undefined)[] =>
  text
    .split(/\r\n|\r|\n/)
    .filter(Boolean)
    .map(parse);

describe('annotations on GitHub', () => {
  it('tell the gates that did not pass, the findings, and the verdict', () => {
    const commands = commandsOf(github(fullReport(), VIEW));
    expect(commands.map((one) => [one?.command, one?.properties['title']])).toEqual([
      ['error', 'invalid-number>2%'],
      ['error', 'Compared with last-week.json'],
      ['warning', 'busy>9%'],
      ['notice', 'outage'],
      ['error', 'Data quality'],
      ['warning', 'Data quality'],
      ['notice', 'Data quality'],
      ['notice', 'calldiag'],
    ]);
    expect(commands[1]?.message).toBe(
      'One share became worse beyond chance.\nInvalid number rose by 4.4 points.',
    );
  });

  it('stand at the first row that a finding speaks of, if it is one of a file', () => {
    const [error, warning] = commandsOf(github(fullReport(), VIEW)).slice(4);
    expect(error?.properties).toMatchObject({ file: 'records.csv', line: '7' });
    expect(Object.keys(warning?.properties ?? {})).toEqual(['title']);
    expect(error?.message.split('\n')).toEqual([
      'The caller 0571****0007 is answered less often than the others.',
      'could win back 150–190 calls (if answered as often as the others)',
      'do: [B] Check the list',
      expect.stringMatching(/^the same calls: calldiag analyze .* --where 'group=it'\\''s'$/),
    ]);
  });

  it('are as many in every language', () => {
    for (const language of LANGUAGES) {
      const commands = commandsOf(github(fullReport(language), { ...VIEW, language }));
      expect(commands).toHaveLength(8);
      expect(commands).not.toContain(undefined);
    }
  });

  it.each(ATTACKS)('cannot be joined by a planted command: %j', (attack) => {
    const text = github(attacked(fullReport(), attack), VIEW);
    const commands = commandsOf(text);
    expect(commands.map((one) => one?.command)).toEqual(
      'error error warning notice error warning notice notice'.split(' '),
    );
    for (const one of commands) {
      const names = Object.keys(one?.properties ?? {});
      expect(['file', 'line', 'title']).toEqual(expect.arrayContaining(names));
    }
    expect(text.replaceAll('\n', '')).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}]/u);
  });
});
