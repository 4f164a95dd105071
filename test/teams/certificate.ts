// A self-signed certificate for localhost, written as DER by hand (RFC 5280): just enough for a TLS server in tests.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';

export function createLocalhostCertificate(): { readonly certificate: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));
  // A name of its own, because OpenSSL looks trusted certificates up by their name.
  const name = sequence(set(sequence(objectId('550403'), der(0x0c, Buffer.from(randomUUID())))));
  const authority = sequence(objectId('551d13'), octets(sequence(der(0x01, Buffer.from([0xff])))));
  const alternativeNames = sequence(objectId('551d11'), octets(sequence(der(0x82, Buffer.from('localhost')))));
  const now = Date.now();
  const content = sequence(
    der(0xa0, integer(2)),
    integer(now % 1_000_000_000),
    ecdsaWithSha256,
    name,
    sequence(time(now - 3_600_000), time(now + 3_600_000)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(authority, alternativeNames)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const base64 = sequence(content, ecdsaWithSha256, signature).toString('base64');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function set(part: Buffer): Buffer {
  return der(0x31, part);
}

function octets(part: Buffer): Buffer {
  return der(0x04, part);
}

function objectId(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt32BE(value, 1);
  const first = bytes.findIndex((byte, index) => byte !== 0 || index === 4);
  const start = (bytes[first] ?? 0) >= 0x80 ? first - 1 : first;
  return der(0x02, bytes.subarray(start));
}

/** UTCTime: two digits each, Zulu. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}
