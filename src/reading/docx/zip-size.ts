import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record and the longest comment behind it. */
const LONGEST_END = 22 + 65_535;
const DEFLATED = 8;

/**
 * Whether all entries of a ZIP unpack to at most `most` bytes together. What the archive says of its
 * sizes is not believed: each entry is unpacked as far as the limit allows. False for a broken one.
 */
export function unpacksWithin(bytes: Uint8Array, most: number): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    let at = zip.readUInt32LE(endOf(zip) + 16);
    let left = most;
    for (; at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY; at = nextOf(zip, at)) {
      left -= unpackedSize(zip, at, left);
      if (left < 0) return false;
    }
    return left < most;
  } catch {
    return false;
  }
}

function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - LONGEST_END); at -= 1) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new RangeError('no end record');
}

function nextOf(zip: Buffer, at: number): number {
  return (
    at + 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  );
}

/** Throws where the entry is larger than `most` or broken. */
function unpackedSize(zip: Buffer, at: number, most: number): number {
  const packed = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (zip.readUInt16LE(at + 10) !== DEFLATED) return packed;
  return inflateRawSync(zip.subarray(start, start + packed), { maxOutputLength: most + 1 }).length;
}
