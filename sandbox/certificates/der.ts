// Writes DER (ITU-T X.690), as far as a certificate needs it.

/** One value: tag, length, contents. */
export function value(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(body.length)]), body]);
}

/** Several values in a row. */
export function sequence(...members: readonly Uint8Array[]): Buffer {
  return value(0x30, ...members);
}

/** A positive integer from its big-endian octets. */
export function integer(octets: Uint8Array): Buffer {
  const isNegativeAsItStands = (octets[0] ?? 0) >= 0x80;
  return isNegativeAsItStands ? value(0x02, Buffer.of(0), octets) : value(0x02, octets);
}

/** `true`; false is never written because it is always the default. */
export function yes(): Buffer {
  return value(0x01, Buffer.of(0xff));
}

/** An object identifier from its dotted form. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return value(0x06, Buffer.from([40 * first + second, ...rest.flatMap(base128)]));
}

/** A string of bits; the last octet has `unusedBits` bits that do not count. */
export function bitString(octets: Uint8Array, unusedBits = 0): Buffer {
  return value(0x03, Buffer.of(unusedBits), octets);
}

export function octetString(octets: Uint8Array): Buffer {
  return value(0x04, octets);
}

export function utf8String(text: string): Buffer {
  return value(0x0c, Buffer.from(text, 'utf8'));
}

/** A moment, to the second. */
export function generalizedTime(moment: Date): Buffer {
  const digits = moment.toISOString().replace(/\.\d+/, '').replaceAll(/[-:T]/g, '');
  return value(0x18, Buffer.from(digits, 'ascii'));
}

/** A set of one value. */
export function setOf(member: Uint8Array): Buffer {
  return value(0x31, member);
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function base128(arc: number): readonly number[] {
  const low = [arc & 0x7f];
  for (let rest = arc >> 7; rest > 0; rest >>= 7) low.unshift((rest & 0x7f) | 0x80);
  return low;
}
