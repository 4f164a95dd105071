// Builds and signs one X.509 certificate (RFC 5280) with a P-256 key.
import type { KeyObject } from 'node:crypto';
import { randomBytes, sign } from 'node:crypto';

import {
  bitString,
  generalizedTime,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  utf8String,
  value,
  yes,
} from './der.ts';

const ecdsaWithSha256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'));
const commonName = objectIdentifier('2.5.4.3');
const versionThree = value(0xa0, integer(Buffer.of(2)));

export type CertificateRequest = {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly issuer: string;
  readonly issuerKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Uint8Array[];
};

/** The certificate as PEM. Subject and issuer are common names. */
export function createCertificate(request: CertificateRequest): string {
  const serial = randomBytes(16);
  serial[0] = 1;
  const content = sequence(
    versionThree,
    integer(serial),
    ecdsaWithSha256,
    name(request.issuer),
    sequence(generalizedTime(request.notBefore), generalizedTime(request.notAfter)),
    name(request.subject),
    request.publicKey.export({ type: 'spki', format: 'der' }),
    value(0xa3, sequence(...request.extensions)),
  );
  const certificate = sequence(content, ecdsaWithSha256, bitString(sign('sha256', content, request.issuerKey)));
  const lines = certificate.toString('base64').replaceAll(/.{1,64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`;
}

/** The subject is a certificate authority. */
export function basicConstraintsOfAuthority(): Buffer {
  return sequence(objectIdentifier('2.5.29.19'), yes(), octetString(sequence(yes())));
}

/** The subject's key may sign certificates and nothing else. */
export function keyUsageCertificateSigning(): Buffer {
  return sequence(objectIdentifier('2.5.29.15'), yes(), octetString(bitString(Buffer.of(0b100), 2)));
}

/** The host names and addresses (as octets) the certificate is good for. */
export function subjectAlternativeNames(hosts: readonly string[], addresses: readonly Uint8Array[]): Buffer {
  const names = [
    ...hosts.map((host) => value(0x82, Buffer.from(host, 'ascii'))),
    ...addresses.map((address) => value(0x87, address)),
  ];
  return sequence(objectIdentifier('2.5.29.17'), octetString(sequence(...names)));
}

function name(text: string): Buffer {
  return sequence(setOf(sequence(commonName, utf8String(text))));
}
