/** Repeated, these are what expressions and readers have been held up by: runs, open brackets and quotes, half words. */
export const HOSTILE_PARTS: readonly string[] = [
  ...['a', 'A', '1', ' ', '\n', '.', '/', '-', '"', '“', "'", '(', '['],
  ...['1,', '1.', 'a ', 'A. ', 'a.b.', "a'", 'a-', 'U.S. ', 'Mr Aa ', '. A'],
  ...['[[a]', '{', '<a ', '<p>', '&#', '</', '[a](', '**'],
  ...['if ', 'could ', 'not ', 'of ', 'not be ', 'will ', 'seven to three '],
  ...['\u0301', '\ud800', '\u200f', '\u202e', '\u0000', '日', 'ア', 'و', 'ﬁ'],
]

/** A text of about this length made of one part. */
export const hostileText = (part: string, size: number, tail = '!'): string =>
  part.repeat(Math.ceil(size / part.length)) + tail
