import type { Dialect } from '../read/dialect.ts';
import type { EncodingGuess } from '../read/encoding.ts';

/** A file as a lane must know it. Plain data but for the guess, so that it can go to another thread. */
export interface LaneFile {
  readonly dialect: Pick<
    Dialect,
    'delimiter' | 'assignment' | 'header' | 'cellCount' | 'dataOffset' | 'dataLine'
  >;
  readonly guess: Pick<EncodingGuess, 'encoding' | 'isUtf16'>;
}
