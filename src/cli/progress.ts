import { type Progress, STDIN } from '../index.ts';
import type { Io } from './io.ts';

/** The words of the progress bar. Amounts come formatted. */
export interface ProgressTexts {
  percent(percent: string): string;
  amount(read: string, total: string): string;
  /** Where the total is not known. */
  amountSoFar(read: string): string;
  left(time: string): string;
  /** What remains to be done is not measured in bytes. */
  allRead(total: string): string;
}

/** Milliseconds. */
const TIMES = { untilShown: 1000, between: 200, rateOver: 10_000 } as const;
const BAR = { least: 10, most: 40 } as const;
/** Room for the longest `12:34:56 left`, so that the bar does not change its width. */
const LEFT_WIDTH = 14;
const GAP = '  ';
const CLEAR = '\r\x1b[K';

/** A bar is for somebody who sits before a terminal that can draw over a line, and who is not typing the rows in. */
export function isBarWanted(
  io: Io,
  flags: { readonly quiet?: true; readonly progress: boolean },
  inputs: readonly string[],
): boolean {
  const { env } = io;
  if (flags.quiet === true || !flags.progress || env['TERM'] === 'dumb') return false;
  // set by every CI service
  if (!['', '0', 'false'].includes(env['CI'] ?? '')) return false;
  if (io.stderr.isTTY !== true) return false;
  return !(inputs.includes(STDIN) && 'isTTY' in io.stdin && io.stdin.isTTY === true);
}

/**
 * One line on a terminal that says how far a run has come, from its second second on.
 *
 * Not cli-progress: it cuts lines by characters, so that Chinese ones wrap, and puts the cursor back where it began, so
 * that after a line feed of the user's the report is written over what is left of the bar. The cursor stays visible and
 * the terminal's modes stay as they are, so that even a killed run leaves nothing to mend.
 */
export class ProgressBar {
  readonly #stream: Io['stderr'];
  readonly #texts: ProgressTexts;
  readonly #unicode: boolean;
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout;
  #progress: Progress | undefined;
  /** What was read when, over the last seconds. */
  #samples = [{ time: this.#started, bytes: 0 }];
  #isShown = false;

  constructor(stream: Io['stderr'], texts: ProgressTexts, unicode: boolean) {
    this.#stream = stream;
    this.#texts = texts;
    this.#unicode = unicode;
    this.#timer = setInterval(() => this.#tick(), TIMES.between).unref();
  }

  update(progress: Progress): void {
    this.#progress = progress;
    // what follows the last byte may keep the timer from running
    if (isWhole(progress) && performance.now() - this.#started >= TIMES.untilShown) this.#draw();
  }

  /** Leaves an empty line, with the cursor at its beginning. */
  close(): void {
    clearInterval(this.#timer);
    if (this.#isShown) this.#stream.write(CLEAR);
    this.#isShown = false;
  }

  #tick(): void {
    const time = performance.now();
    this.#samples.push({ time, bytes: this.#progress?.bytesRead ?? 0 });
    this.#samples = this.#samples.filter((sample) => time - sample.time <= TIMES.rateOver);
    if (time - this.#started >= TIMES.untilShown) this.#draw();
  }

  #draw(): void {
    if (this.#progress === undefined) return;
    // 0 is how a terminal says that it does not know. The last column stays free: a character there makes some
    // terminals begin a new line
    const width = (this.#stream.columns || 80) - 1;
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    const seconds = first === undefined || last === undefined ? 0 : (last.time - first.time) / 1000;
    const bytes = (last?.bytes ?? 0) - (first?.bytes ?? 0);
    const line = progressLine(this.#progress, seconds > 0 ? bytes / seconds : 0, {
      texts: this.#texts,
      unicode: this.#unicode,
      width,
    });
    this.#stream.write(CLEAR + line);
    this.#isShown = true;
  }
}

function isWhole({ bytesRead, bytesTotal }: Progress): boolean {
  return bytesTotal !== undefined && bytesRead >= bytesTotal;
}

/**
 * As much of it as fits into `width` columns.
 * @param rate bytes a second
 */
export function progressLine(
  progress: Progress,
  rate: number,
  view: { readonly texts: ProgressTexts; readonly unicode: boolean; readonly width: number },
): string {
  const { texts, width } = view;
  const { bytesRead, bytesTotal } = progress;
  const speed = `${size(rate)}/s`;
  if (bytesTotal === undefined) {
    const amount = texts.amountSoFar(size(bytesRead));
    return firstThatFits([[amount, speed], [amount]], width);
  }
  const share = bytesTotal === 0 ? 1 : Math.min(1, bytesRead / bytesTotal);
  const percent = texts.percent(String(Math.floor(share * 100)).padStart(3));
  if (isWhole(progress)) {
    const done = texts.allRead(size(bytesTotal));
    const room = width - columnsOf([percent, done].join(GAP)) - GAP.length;
    return firstThatFits([[bar(share, room, view.unicode), percent, done], [done]], width);
  }
  const total = size(bytesTotal);
  const read = number(bytesRead, bytesTotal).padStart(number(bytesTotal, bytesTotal).length);
  const left = rate > 0 ? [texts.left(time((bytesTotal - bytesRead) / rate))] : [];
  const amount = texts.amount(read, total);
  const fixed = [percent, amount, speed.padStart('999.9 MB/s'.length)];
  const room = width - columnsOf(fixed.join(GAP)) - LEFT_WIDTH - 2 * GAP.length;
  return firstThatFits(
    [
      [bar(share, room, view.unicode), ...fixed, ...left],
      [percent, amount, ...left],
      [percent, ...left],
      [percent],
    ],
    width,
  );
}

/** Nothing where there is no room for a bar. */
function bar(share: number, room: number, unicode: boolean): string {
  if (room < BAR.least) return '';
  const width = Math.min(room, BAR.most);
  const full = Math.floor(share * width);
  return (unicode ? '█' : '#').repeat(full) + (unicode ? '░' : '.').repeat(width - full);
}

function firstThatFits(lines: readonly (readonly string[])[], width: number): string {
  const joined = lines.map((parts) => parts.filter((part) => part !== '').join(GAP));
  return joined.find((line) => columnsOf(line) <= width) ?? '';
}

/** Only the words of this file and digits are measured: what is beyond the box drawings and blocks is Chinese. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character > '⹿' ? 2 : 1;
  return columns;
}

const UNITS = [
  { name: 'kB', bytes: 1e3, digits: 0 },
  { name: 'MB', bytes: 1e6, digits: 1 },
  { name: 'GB', bytes: 1e9, digits: 2 },
] as const;

function unitFor(bytes: number): (typeof UNITS)[number] {
  return UNITS.findLast((unit) => bytes >= unit.bytes) ?? UNITS[0];
}

function size(bytes: number): string {
  return `${number(bytes, bytes)} ${unitFor(bytes).name}`;
}

/** In the unit that fits `of`. */
function number(bytes: number, of: number): string {
  const unit = unitFor(of);
  return (bytes / unit.bytes).toFixed(unit.digits);
}

/** `0:07`, `1:02:05`. */
function time(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
}
