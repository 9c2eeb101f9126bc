import type { RejectReason } from '../model/warning.ts';
import { parseBlock, recordBytes } from '../read/cells.ts';
import { decoderFor } from '../read/decode.ts';
import type { Encoding } from '../read/encoding.ts';
import type { BrokenRecord } from '../read/record-reader.ts';
import type { RecordBlock, RecordSink } from '../read/records.ts';
import type { Batch } from './batch.ts';
import type { LaneFile } from './lane-file.ts';
import type { RowAppender } from './row-appender.ts';

/** Takes records apart with csv-parse and gives them to the appender: the reference of how a row is read. */
export class CsvRows implements RecordSink {
  readonly #appender: RowAppender;
  readonly #decode: (bytes: Buffer) => string;
  readonly #delimiter: string;
  readonly #storedAt: (offset: number) => number;
  #firstLine: number;

  /**
   * @param storedAt where in the file, as it is stored, lies what records call an offset; other than that itself for
   *   UTF-16 only
   * @param firstLine of the appender's batch, in the lines that records count
   */
  constructor(
    source: LaneFile,
    appender: RowAppender,
    firstLine: number,
    storedAt: (offset: number) => number = (offset) => offset,
  ) {
    this.#appender = appender;
    this.#decode = decoderOf(source);
    this.#delimiter = source.dialect.delimiter;
    this.#firstLine = firstLine;
    this.#storedAt = storedAt;
  }

  block(block: RecordBlock): void {
    const { bytes } = block;
    const last = block.starts.length - 1;
    const isOpen = !endsLine(bytes);
    parseBlock(block, this.#decode, this.#delimiter).forEach((cells, i) => {
      const line = (block.lines[i] as number) - this.#firstLine;
      const reason =
        cells === undefined
          ? 'unreadable'
          : this.#appender.append(cells, line, isOpen && i === last);
      if (reason !== undefined) {
        const raw = this.#decode(recordBytes(block, i)).replace(/[\r\n]+$/, '');
        this.#reject(line, block.offset + (block.starts[i] as number), reason, raw);
      } else if (cells?.some((cell) => cell.includes('\ufffd'))) {
        this.#appender.noteDamage(line);
      }
    });
  }

  broken({ bytes, line, offset, reason }: BrokenRecord): void {
    const raw = this.#decode(bytes);
    // a line that is cut short may be cut within a character
    const whole = reason === 'too-long' ? raw.replace(/\ufffd+$/, '') : raw;
    this.#reject(line - this.#firstLine, offset, reason, whole);
  }

  /** Hands over the batch. `nextLine`: the line of the file on which the next one begins. */
  take(nextLine: number): Batch {
    const lines = nextLine - this.#firstLine;
    this.#firstLine = nextLine;
    return this.#appender.take(lines);
  }

  #reject(line: number, offset: number, reason: RejectReason, raw: string): void {
    this.#appender.reject(line, this.#storedAt(offset), reason, raw);
  }
}

/** A decoder that follows the guess: bytes further down may show that a file is not what its head looked like. */
export function decoderOf({ guess }: Pick<LaneFile, 'guess'>): (bytes: Buffer) => string {
  let known: Encoding = 'utf-8';
  let decode = decoderFor(known);
  return (bytes) => {
    const encoding = guess.isUtf16 ? 'utf-8' : guess.encoding;
    if (encoding !== known) {
      known = encoding;
      decode = decoderFor(known);
    }
    return decode(bytes);
  };
}

function endsLine(bytes: Buffer): boolean {
  const last = bytes[bytes.length - 1];
  return last === 0x0a || last === 0x0d;
}
