/** A line of a stream, or what is left of one that was too long. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** True where the line had more bytes than allowed; `text` is empty then. */
  readonly isTooLong: boolean;
}

/**
 * The lines of a byte stream, read as they are asked for. A line over `limit` bytes is passed over
 * without being kept, so that memory stays bounded whatever comes in. Bytes that are not UTF-8
 * become U+FFFD.
 */
export async function* splitLines(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): AsyncIterable<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (bytes: Uint8Array) => {
    size += bytes.length;
    if (size <= limit) parts.push(bytes);
    else parts = [];
  };
  const finish = (): Line => {
    number += 1;
    const line = { number, text: Buffer.concat(parts).toString('utf8'), isTooLong: size > limit };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
      take(bytes.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    take(bytes.subarray(from));
  }
  if (size > 0) yield finish();
}
