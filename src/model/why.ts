// Why a file is read as it is: closed lists, so that every reason has its text in every language.

export type WhyEncoding =
  | 'asked-for'
  | 'byte-order-mark'
  | 'zero-bytes'
  | 'valid-utf-8'
  | 'plain-ascii'
  | 'not-utf-8';

export type WhyDelimiter = 'asked-for' | 'best-header-match';

/** The column's name, what stands in it, or `--column`. */
export type WhyColumn = 'header' | 'values' | 'asked-for';

/** Names of the header that only this layout has (as the header spells them), or plain names of columns. */
export type WhyLayout =
  | { readonly kind: 'signature'; readonly names: readonly string[] }
  | { readonly kind: 'header-names' };

/** Why a file was read by the kernel, or by csv-parse. */
export type WhyLane = 'default' | 'asked-for' | 'no-simd' | 'encoding';
