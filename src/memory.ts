import { freemem, platform, totalmem } from 'node:os';
import { constrainedMemory, memoryUsage } from 'node:process';
import { problem } from './errors.ts';

/** What is known of the memory, in bytes. */
export interface Memory {
  /** What this process takes already. */
  readonly taken: number;
  /** What it may take besides. */
  readonly free: number;
}

/** How far reading has come. */
export interface ReadSoFar {
  readonly rows: number;
  /** Memory that a row takes, measured. */
  readonly bytesPerRow: number;
  /** Of all inputs, as they lie on disk. */
  readonly bytesRead: number;
  /** Not known of standard input and pipes. */
  readonly bytesTotal: number | undefined;
}

/** Left to everybody else on the machine, and to what is not counted here. */
const RESERVE = 0.1;
/** From so many bytes on, the rows that were read say how many are to come. */
const SAMPLE_BYTES = 1 << 20;
/** A forecast may be wrong by so much at first, and by nothing at the end. */
const TOLERANCE = 0.1;
/** What of unknown size goes on is stopped when there is no room for so many times the rows it has. */
const GROWTH = 1.25;

/**
 * Refuses inputs that do not fit into memory, before the machine begins to swap: soon after the beginning if their size
 * is known.
 */
export class MemoryGuard {
  /** Bytes that this process may take in all. */
  readonly bytesAllowed: number;
  readonly #taken: number;

  /** @param maxMemory bytes that this process may take in all; by default nine tenths of what is free */
  constructor(maxMemory?: number, memory: Memory = measureMemory()) {
    this.#taken = memory.taken;
    this.bytesAllowed = maxMemory ?? memory.taken + memory.free * (1 - RESERVE);
  }

  /**
   * To be asked every few megabytes while rows are read.
   * @throws CalldiagError `not-enough-memory`
   */
  check({ rows, bytesPerRow, bytesRead, bytesTotal }: ReadSoFar): void {
    const share = shareRead(bytesRead, bytesTotal);
    const rowsInAll = share === undefined ? rows * GROWTH : rows / share;
    const bytesNeeded = this.#taken + rowsInAll * bytesPerRow;
    const tolerance = share === undefined ? 0 : TOLERANCE * (1 - share);
    const { bytesAllowed } = this;
    if (bytesNeeded <= bytesAllowed * (1 + tolerance)) return;
    const isForecast = share !== undefined;
    throw problem('not-enough-memory', {
      rows: isForecast ? rowsInAll : rows,
      bytesNeeded,
      bytesAllowed,
      isForecast,
    });
  }
}

/** How much of the inputs was read; undefined while that says nothing of the rest. */
function shareRead(bytesRead: number, bytesTotal: number | undefined): number | undefined {
  // files that grow while they are read
  if (bytesTotal === undefined || bytesTotal < bytesRead) return undefined;
  if (bytesRead < SAMPLE_BYTES && bytesRead < bytesTotal) return undefined;
  return bytesTotal === 0 ? undefined : bytesRead / bytesTotal;
}

function measureMemory(): Memory {
  const taken = memoryUsage.rss();
  const free = freeMemory({
    platform: platform(),
    total: totalmem(),
    free: freemem(),
    constrained: constrainedMemory(),
    taken,
  });
  return { taken, free };
}

/** No container has so much: it stands for “no limit”. */
const UNLIMITED = 2 ** 60;

/** Bytes that this process may take besides what it has, on the machine and in its container. */
export function freeMemory(machine: {
  readonly platform: NodeJS.Platform;
  readonly total: number;
  readonly free: number;
  /** Limit of the container; 0 or a huge number if there is none. */
  readonly constrained: number;
  readonly taken: number;
}): number {
  const { total, constrained, taken } = machine;
  // macOS keeps next to nothing free: it gives back caches and compresses when asked. Linux counts caches as free
  const free = machine.platform === 'darwin' ? Math.max(machine.free, total / 2) : machine.free;
  if (!(constrained > 0 && constrained < UNLIMITED)) return free;
  // Not process.availableMemory(): it holds the cached pages of files for taken, in a container that has just read or
  // unpacked its input nearly all of it
  return Math.max(0, Math.min(free, constrained - taken));
}
