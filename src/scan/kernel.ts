import { readFileSync } from 'node:fs';
import { built } from './built.ts';

/** What an offset in the kernel's memory is called there; see kernel/memory.ts, which draws it. */
type Setting =
  | 'delimiter'
  | 'cells'
  | 'encoding'
  | 'seed'
  | 'originate'
  | 'ring'
  | 'answer'
  | 'end'
  | 'duration'
  | 'audio'
  | 'callee'
  | 'caller'
  | 'group'
  | 'callId'
  | 'resultColumns'
  | 'resultColumn'
  | 'durationUnit'
  | 'audioUnit';
type Outcome = 'position' | 'rows' | 'lines' | 'idBytes';
export type KernelColumn =
  | 'result'
  | 'originate'
  | 'ring'
  | 'answer'
  | 'end'
  | 'talk'
  | 'audio'
  | 'caller'
  | 'group'
  | 'line'
  | 'idEnd'
  | 'idHash'
  | 'callee';

/** Why a scan ended; the numbers of kernel/index.ts. */
export const ENDED = { needsInput: 0, irregular: 1, columnsFull: 2, atStop: 3 } as const;

/** Kinds of cells that the kernel asks about; the numbers of kernel/cache.ts. */
export const CELL_KINDS = ['result', 'caller', 'group', 'callee', 'first'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** What damages text; the numbers of kernel/damage.ts. */
export const TEXT_KINDS = { anyBytes: 0, utf8: 1, doubleByte: 2 } as const;

/** What the kernel asks for when it meets something new. */
export interface Answers {
  /** The value of a raw cell; negative infinity if JavaScript must read its row. */
  meaningOf(kind: CellKind, bytes: Buffer): number;
  /** Seconds that the campaign's clock is ahead of UTC in a quarter of an hour, counted from 1970. */
  zoneOffset(quarter: number): number;
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  scan(from: number, to: number, stop: number): number;
  undamaged(from: number, to: number): number;
  forget(): void;
}

/** One instance of the WebAssembly kernel and its 8 MiB of memory. A thread needs one, whatever it reads. */
export class Kernel {
  readonly #exports: Exports;
  readonly #places: Readonly<Record<string, WebAssembly.Global>>;
  readonly #integers: Int32Array;
  readonly #memory: Buffer;
  /** Where input goes, and how much of it there is room for: 64 bytes behind it are read in vain. */
  readonly inputStart: number;
  readonly inputEnd: number;
  /** Who answers the kernel's questions: whoever scans just now. */
  answers: Answers | undefined;

  constructor(module: WebAssembly.Module) {
    const instance = new WebAssembly.Instance(module, {
      javascript: {
        meaningOf: (kind: number, start: number, length: number): number =>
          this.#asked.meaningOf(
            CELL_KINDS[kind] as CellKind,
            this.#memory.subarray(start, start + length),
          ),
        zoneOffset: (quarter: number): number => this.#asked.zoneOffset(quarter),
      },
    });
    this.#exports = instance.exports as unknown as Exports;
    this.#places = instance.exports as Record<string, WebAssembly.Global>;
    const { buffer } = this.#exports.memory;
    this.#integers = new Int32Array(buffer);
    this.#memory = Buffer.from(buffer);
    this.inputStart = this.#place('INPUT');
    this.inputEnd = buffer.byteLength - 64;
  }

  /** Bytes of the memory from `start` to `end`, not a copy. */
  bytes(start: number, end: number): Buffer {
    return this.#memory.subarray(start, end);
  }

  /** Moves input to another place. */
  move(to: number, start: number, end: number): void {
    this.#memory.copyWithin(to, start, end);
  }

  set(setting: Setting, value: number, index = 0): void {
    this.#integers[(this.#place('SETTINGS') + this.#place(`Setting.${setting}`)) / 4 + index] =
      value;
  }

  setUnit(setting: 'durationUnit' | 'audioUnit', seconds: number): void {
    const place = this.#place('SETTINGS') + this.#place(`Setting.${setting}`);
    this.#memory.writeDoubleLE(seconds, place);
  }

  /** Reads records; see `scan` of kernel/index.ts. Returns one of `ENDED`. */
  scan(from: number, to: number, stop: number): number {
    return this.#exports.scan(from, to, stop);
  }

  undamaged(from: number, to: number): number {
    return this.#exports.undamaged(from, to);
  }

  forget(): void {
    this.#exports.forget();
  }

  outcome(name: Outcome): number {
    return this.#integers[(this.#place('OUTCOME') + this.#place(`Outcome.${name}`)) / 4] as number;
  }

  /** The first `rows` entries of a column that holds 4-byte integers; not a copy. */
  integers(column: Exclude<KernelColumn, 'talk' | 'audio' | 'callee'>, rows: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, this.#place(`Column.${column}`), rows);
  }

  floats(column: 'talk' | 'audio', rows: number): Float32Array {
    return new Float32Array(this.#memory.buffer, this.#place(`Column.${column}`), rows);
  }

  doubles(column: 'callee', rows: number): Float64Array {
    return new Float64Array(this.#memory.buffer, this.#place(`Column.${column}`), rows);
  }

  /** The call ids of the rows, one after the other; not a copy. */
  ids(): Buffer {
    const start = this.#place('IDS');
    return this.#memory.subarray(start, start + this.outcome('idBytes'));
  }

  get #asked(): Answers {
    if (this.answers === undefined) throw new Error('nobody answers the kernel');
    return this.answers;
  }

  #place(name: string): number {
    return this.#places[name]?.value as number;
  }
}

/** The compiled kernel, to be shared between threads; `undefined` where WebAssembly has no SIMD. */
export function compileKernel(): WebAssembly.Module | undefined {
  // 10 kB: sooner done here than given to another thread
  const bytes = readFileSync(built('kernel.wasm'));
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : undefined;
}
