import type { Command } from 'commander';
import type { Language } from '../../index.ts';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import type { Shell } from '../completion/shells.ts';
import { type Spec, specOf } from '../completion/spec.ts';
import { zshScript } from '../completion/zsh.ts';
import { type Io, write } from '../io.ts';

const SCRIPTS: Readonly<Record<Shell, (spec: Spec) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** Prints the script by which a shell completes what is typed; descriptions are in the language of the run. */
export async function completionCommand(
  shell: Shell,
  program: Command,
  io: Io,
  language: Language,
): Promise<void> {
  await write(io.stdout, SCRIPTS[shell](await specOf(program, language)));
}
