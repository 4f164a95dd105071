// Makes the sandbox's throw-away certificate authority and the certificate of its localhost server.
import 'reflect-metadata';
import { randomUUID, webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const lifetimeMs = 30 * 24 * 60 * 60 * 1000;
const clockSkewMs = 60 * 60 * 1000;

export type Certificates = {
  /** PEM of the authority: what a client must trust (NODE_EXTRA_CA_CERTS). */
  readonly authority: string;
  /** PEM of localhost's certificate. */
  readonly certificate: string;
  /** PEM of localhost's private key. */
  readonly key: string;
};

/** A new authority and a certificate for localhost, 127.0.0.1 and ::1; the authority's own key is forgotten at once. */
export async function createCertificates(now = new Date()): Promise<Certificates> {
  const [authorityKeys, serverKeys] = await Promise.all([createKeys(), createKeys()]);
  // One process may trust several sandboxes; OpenSSL tells authorities apart by their names.
  const issuer = `CN=Countersign sandbox authority ${randomUUID()}`;
  const signed = {
    issuer,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: algorithm,
    notBefore: new Date(now.getTime() - clockSkewMs),
    notAfter: new Date(now.getTime() + lifetimeMs),
  };
  const authority = await X509CertificateGenerator.create({
    ...signed,
    subject: issuer,
    publicKey: authorityKeys.publicKey,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
    ],
  });
  const certificate = await X509CertificateGenerator.create({
    ...signed,
    subject: 'CN=localhost',
    publicKey: serverKeys.publicKey,
    extensions: [
      new SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
      ]),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey);
  return {
    authority: authority.toString('pem'),
    certificate: certificate.toString('pem'),
    key: PemConverter.encode(key, PemConverter.PrivateKeyTag),
  };
}

function createKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}
