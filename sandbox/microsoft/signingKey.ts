// An RSA key that signs the sandbox's tokens, with the public half as the key sets show it.
import { randomUUID } from 'node:crypto';

import type { JWK, JWTPayload } from 'jose';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';

export type SigningKey = {
  readonly publicKey: JWK;
  /** A compact RS256 JWT that is valid for `seconds` from now. */
  sign(claims: JWTPayload, seconds: number): Promise<string>;
};

/** A new key; it lives as long as the process. */
export async function createSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = randomUUID();

  async function sign(claims: JWTPayload, seconds: number): Promise<string> {
    const issuedAt = Math.floor(Date.now() / 1000);
    return await new SignJWT({ ...claims, iat: issuedAt, nbf: issuedAt, exp: issuedAt + seconds })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .sign(privateKey);
  }

  return { publicKey: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }, sign };
}
