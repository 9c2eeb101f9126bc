// What the kernel asks of JavaScript, seldom: it remembers the answers.

/** The value of a raw cell of a kind (see cache.ts); negative infinity if JavaScript must read its row. */
export declare function meaningOf(kind: i32, start: usize, length: usize): f64;

/** Seconds that the campaign's clock is ahead of UTC in a quarter of an hour, counted from 1970. */
export declare function zoneOffset(quarter: i32): i32;
