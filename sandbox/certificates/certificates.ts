// Makes the sandbox's throw-away certificate authority and the certificate of its localhost server.
import { generateKeyPairSync, randomUUID } from 'node:crypto';

import {
  basicConstraintsOfAuthority,
  createCertificate,
  keyUsageCertificateSigning,
  subjectAlternativeNames,
} from './certificate.ts';

const lifetimeMs = 30 * 24 * 60 * 60 * 1000;
const clockSkewMs = 60 * 60 * 1000;
const loopbackV4 = Buffer.of(127, 0, 0, 1);
const loopbackV6 = Buffer.alloc(16);
loopbackV6[15] = 1;

export type Certificates = {
  /** PEM of the authority: what a client must trust (NODE_EXTRA_CA_CERTS). */
  readonly authority: string;
  /** PEM of localhost's certificate. */
  readonly certificate: string;
  /** PEM of localhost's private key. */
  readonly key: string;
};

/** A new authority and a certificate for localhost, 127.0.0.1 and ::1; the authority's own key is forgotten at once. */
export function createCertificates(now = new Date()): Certificates {
  const authorityKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serverKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // One process may trust several sandboxes; OpenSSL tells authorities apart by their names.
  const issuer = `Countersign sandbox authority ${randomUUID()}`;
  const signed = {
    issuer,
    issuerKey: authorityKeys.privateKey,
    notBefore: new Date(now.getTime() - clockSkewMs),
    notAfter: new Date(now.getTime() + lifetimeMs),
  };
  return {
    authority: createCertificate({
      ...signed,
      subject: issuer,
      publicKey: authorityKeys.publicKey,
      extensions: [basicConstraintsOfAuthority(), keyUsageCertificateSigning()],
    }),
    certificate: createCertificate({
      ...signed,
      subject: 'localhost',
      publicKey: serverKeys.publicKey,
      extensions: [subjectAlternativeNames(['localhost'], [loopbackV4, loopbackV6])],
    }),
    key: serverKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
