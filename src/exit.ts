import type { Text } from './model/language.ts';

/** Promised exit codes; 130 and 143 are what shells expect after SIGINT and SIGTERM. */
export const EXIT = {
  done: 0,
  gate: 1,
  usage: 2,
  input: 3,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A failure that was foreseen, in words. */
export interface Problem {
  readonly exitCode: ExitCode;
  /** What was wrong, where, and what was expected. */
  readonly text: Text;
  /** What to do next. */
  readonly hint?: Text;
}
