import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutputFile } from '../../src/cli/output-file.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
/** Of the next temporary file. */
const foreseeName = (): unknown => vi.spyOn(crypto, 'randomUUID').mockReturnValueOnce('0-0-0-0-0');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an output file', () => {
  it('is in its place once it is committed, not before', () => {
    writeFileSync(at('a'), 'old');
    const file = new OutputFile(at('a'));
    file.write('one, ');
    file.write('二');
    expect(read('a')).toBe('old');
    file.commit();
    expect(read('a')).toBe('one, 二');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('leaves nothing behind when it is discarded', () => {
    writeFileSync(at('a'), 'old');
    for (const name of ['a', 'b']) {
      const file = new OutputFile(at(name));
      file.write('new');
      file.discard();
    }
    expect(readdirSync(folder)).toEqual(['a']);
    expect(read('a')).toBe('old');
  });

  it('can be committed or discarded once only', () => {
    const kept = new OutputFile(at('kept'));
    kept.commit();
    kept.discard();
    kept.commit();
    const dropped = new OutputFile(at('dropped'));
    dropped.discard();
    dropped.commit();
    dropped.discard();
    expect(readdirSync(folder)).toEqual(['kept']);
  });

  it('replaces the file that a link points to, not the link', () => {
    writeFileSync(at('target'), 'old');
    symlinkSync('target', at('link'));
    const file = new OutputFile(at('link'));
    file.write('new');
    file.commit();
    expect(readlinkSync(at('link'))).toBe('target');
    expect(lstatSync(at('target')).isFile()).toBe(true);
    expect(read('target')).toBe('new');
  });

  // 666: more than the umask would give
  it.each([0o600, 0o666])(
    'keeps the mode %i of the file it replaces, before a byte is in it',
    (mode) => {
      writeFileSync(at('a'), '');
      chmodSync(at('a'), mode);
      foreseeName();
      const file = new OutputFile(at('a'));
      expect(statSync(at('.calldiag-0-0-0-0-0.tmp')).mode & 0o777).toBe(mode);
      file.commit();
      expect(statSync(at('a')).mode & 0o777).toBe(mode);
    },
  );

  it('does not follow a link that was planted under its temporary name', () => {
    writeFileSync(at('victim'), 'precious');
    symlinkSync('victim', at('.calldiag-0-0-0-0-0.tmp'));
    foreseeName();
    expect(() => new OutputFile(at('a'))).toThrow('cannot be written (EEXIST)');
    expect(read('victim')).toBe('precious');
  });

  it('can be written twice at the same time: the last one to finish stays', () => {
    const [first, second] = [new OutputFile(at('a')), new OutputFile(at('a'))];
    first.write('first');
    second.write('second');
    second.commit();
    first.commit();
    expect(read('a')).toBe('first');
  });

  it('may have a name as long as names can be', () => {
    const name = 'x'.repeat(255);
    new OutputFile(at(name)).commit();
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('may be a device, which is not replaced', () => {
    const file = new OutputFile('/dev/null');
    file.write('gone');
    file.commit();
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each([
    ['', 'EISDIR'],
    ['new/', 'EISDIR'],
    ['.', 'EISDIR'],
    ['nowhere/a', 'ENOENT'],
  ])('cannot be "%s": told before anything is written', (name, reason) => {
    const path = name === '' ? '' : `${folder}/${name}`;
    expect(() => new OutputFile(path)).toThrow(
      expect.objectContaining({
        exitCode: 2,
        message: `${path}: cannot be written (${reason})`,
      }),
    );
  });

  it('on a full disk fails with another exit code than one that cannot be opened', () => {
    const file = new OutputFile('/dev/full');
    expect(() => file.write('x')).toThrow(
      expect.objectContaining({ code: 'write-failed', exitCode: 3 }),
    );
    file.discard();
  });

  it('that cannot be put in its place leaves nothing beside it', () => {
    const file = new OutputFile(at('a'));
    mkdirSync(at('a'));
    expect(() => file.commit()).toThrow(
      expect.objectContaining({ code: 'write-failed', exitCode: 3 }),
    );
    expect(readdirSync(folder)).toEqual(['a']);
  });
});
