import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isClosedPipe, languageOf, viewFor, write } from '../../src/cli/io.ts';
import { fakeIo } from '../helpers/cli.ts';

const TERMINAL = { isTTY: true, columns: 120 };
const SCREEN = { color: true, quiet: false, toFile: false };
type Env = Record<string, string>;

describe('the view', () => {
  it.each<[string, Env, number]>([
    ['a terminal', {}, 1],
    ['NO_COLOR=1', { NO_COLOR: '1' }, 0],
    ['an empty NO_COLOR', { NO_COLOR: '' }, 1],
    ['TERM=dumb', { TERM: 'dumb' }, 0],
    ['a terminal of 256 colours', { TERM: 'xterm-256color' }, 2],
    ['COLORTERM=truecolor', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 3],
    ['COLORTERM=24bit', { COLORTERM: '24bit' }, 3],
    ['another COLORTERM', { COLORTERM: 'yes' }, 1],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, 0],
    ['FORCE_COLOR=false', { FORCE_COLOR: 'false' }, 0],
    ['FORCE_COLOR=1 over NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, 1],
    ['FORCE_COLOR=2', { FORCE_COLOR: '2' }, 2],
    ['FORCE_COLOR=3 over TERM=dumb', { FORCE_COLOR: '3', TERM: 'dumb' }, 3],
  ])('%s: colours of level %j %j', (_, env, colorLevel) => {
    expect(viewFor(fakeIo({ env, ...TERMINAL }), 'en', SCREEN)).toMatchObject({ colorLevel });
  });

  it('has no colour in a pipe, in a file and with --no-color', () => {
    const env = { COLORTERM: 'truecolor' };
    const none = { colorLevel: 0 };
    expect(viewFor(fakeIo({ env }), 'en', SCREEN)).toMatchObject(none);
    const terminal = fakeIo({ env, ...TERMINAL });
    expect(viewFor(terminal, 'en', { ...SCREEN, toFile: true })).toMatchObject(none);
    expect(viewFor(terminal, 'en', { ...SCREEN, color: false })).toMatchObject(none);
  });

  it.each<[Env, boolean]>([
    [{}, true],
    [{ LANG: 'C' }, false],
    [{ LANG: 'POSIX' }, false],
    [{ LANG: 'zh_CN.GB18030' }, false],
    [{ LANG: 'zh_CN.UTF-8' }, true],
    [{ LANG: 'de_DE.utf8' }, true],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, false],
    [{ LC_ALL: 'C.UTF-8', LANG: 'C' }, true],
    [{ LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, true],
    [{ LANG: 'en_US.UTF-8', TERM: 'linux' }, false],
  ])('%j shows characters beyond ASCII: %s', (env, unicode) => {
    expect(viewFor(fakeIo({ env, ...TERMINAL }), 'en', SCREEN)).toMatchObject({ unicode });
  });

  it.each<[number | undefined, Env, number]>([
    [120, { COLUMNS: '90' }, 120],
    [undefined, { COLUMNS: '90' }, 90],
    [undefined, {}, 80],
    [undefined, { COLUMNS: 'wide' }, 80],
    [20, {}, 60],
    [999, {}, 200],
  ])('a terminal of %s columns and %j: a width of %i', (columns, env, width) => {
    expect(viewFor(fakeIo({ env, columns }), 'en', SCREEN)).toMatchObject({ width });
  });

  it('of a file is the same wherever it is written', () => {
    const terminal = fakeIo({ env: { LANG: 'C' }, ...TERMINAL });
    const pipe = fakeIo({ env: { COLUMNS: '70' } });
    const view = viewFor(terminal, 'en', { ...SCREEN, toFile: true });
    expect(view).toMatchObject({ width: 100, unicode: true });
    expect(viewFor(pipe, 'en', { ...SCREEN, toFile: true })).toEqual(view);
  });
});

describe('the language', () => {
  it.each<[Env, string, string]>([
    [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh-CN'],
    [{ LANG: 'zh_TW.UTF-8' }, 'en-US', 'zh-CN'],
    [{ LANG: 'de_DE.UTF-8' }, 'zh-CN', 'en'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    [{ LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'zh-CN'],
    [{ LANG: 'C' }, 'zh-CN', 'en'],
    [{ LC_ALL: 'POSIX' }, 'zh-CN', 'en'],
    [{}, 'zh-Hans-CN', 'zh-CN'],
    [{ LANG: '' }, 'zh-CN', 'zh-CN'],
    [{}, 'en-US', 'en'],
  ])('of %j on a system in %s is %s', (env, system, language) => {
    expect(languageOf(env, () => system)).toBe(language);
  });
});

function failingStream(code: string): Writable {
  const stream = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('no'), { code })),
  });
  // as `main` does for the streams of the process
  return stream.on('error', () => undefined);
}

describe('writing', () => {
  it('is done once the stream has taken all of it', async () => {
    let taken = '';
    const slow = new Writable({
      write(chunk, _encoding, done) {
        setTimeout(() => {
          taken += chunk;
          done();
        }, 5);
      },
    });
    await write(slow, 'a report');
    expect(taken).toBe('a report');
  });

  it('to a reader who went away is no error', async () => {
    await expect(write(failingStream('EPIPE'), 'x')).resolves.toBeUndefined();
  });

  it('to a full disk is one', async () => {
    await expect(write(failingStream('ENOSPC'), 'x')).rejects.toMatchObject({
      code: 'write-failed',
      exitCode: 3,
      text: {
        en: 'standard output: writing failed (ENOSPC)',
        'zh-CN': '标准输出：写入失败（ENOSPC）',
      },
    });
  });

  it.each<[unknown, boolean]>([
    [Object.assign(new Error('x'), { code: 'EPIPE' }), true],
    [Object.assign(new Error('x'), { code: 'ERR_STREAM_DESTROYED' }), true],
    [Object.assign(new Error('x'), { code: 'ENOSPC' }), false],
    [new Error('EPIPE'), false],
    [{ code: 'EPIPE' }, false],
    [undefined, false],
  ])('%o is a closed pipe: %s', (error, isOne) => {
    expect(isClosedPipe(error)).toBe(isOne);
  });
});
