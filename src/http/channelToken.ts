// The gate before botbuilder: is this activity really from Bot Framework, and meant for this bot?
import type { Activity } from 'botbuilder';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { createChannelKeys } from './channelKeys.ts';
import { createTokenMemory } from './tokenMemory.ts';

/** Why a token is not good; for the log, the caller is only told that it is not. */
export type TokenRefusal =
  | 'missing'
  | 'malformed'
  | 'algorithm'
  | 'unknownKey'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'claims'
  | 'serviceUrl'
  | 'endorsement';

/** Rejects only where the keys to check with cannot be had. */
export type VerifyToken = (authorization: string | undefined, activity: Activity) => Promise<'ok' | TokenRefusal>;

const leewaySeconds = 5 * 60;
const tokenHeader = z.object({ alg: z.string(), kid: z.string() });

/**
 * The rules of "Authenticate requests from the Bot Connector service to your bot" (learn.microsoft.com/azure/bot-service).
 * botbuilder checks them too, but prints keys to the console when it refuses and answers 500 to `alg: none`.
 */
export function createChannelTokenVerifier(options: {
  cloud: { readonly botTokenIssuer: string; readonly botOpenIdMetadata: string };
  botId: string;
  clock?: () => number;
}): VerifyToken {
  const { cloud, botId, clock = Date.now } = options;
  const keys = createChannelKeys({ metadataUrl: cloud.botOpenIdMetadata, clock });
  const memory = createTokenMemory<'ok'>(clock);

  return async function verify(authorization, activity) {
    if (!authorization) return 'missing';
    if (memory.recall(authorization, activity)) return 'ok';
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const header = token === undefined ? undefined : readHeader(token);
    if (token === undefined || header === undefined) return 'malformed';
    if (header.alg !== 'RS256') return 'algorithm';
    const key = await keys.find(header.kid);
    if (key === undefined) return 'unknownKey';

    const claims = await readClaims(token, key.key, {
      issuer: cloud.botTokenIssuer,
      audience: botId,
      currentDate: new Date(clock()),
    });
    if (typeof claims === 'string') return claims;
    if (claims['serviceurl'] !== activity.serviceUrl) return 'serviceUrl';
    if (!key.endorsements.includes(activity.channelId)) return 'endorsement';
    memory.keep(authorization, activity, 'ok', ((claims.exp ?? 0) + leewaySeconds) * 1000);
    return 'ok';
  };
}

function readHeader(token: string): { alg: string; kid: string } | undefined {
  try {
    const header = decodeProtectedHeader(token);
    return tokenHeader.safeParse({ kid: '', ...header }).data;
  } catch {
    return undefined;
  }
}

async function readClaims(
  token: string,
  key: Parameters<typeof jwtVerify>[1],
  expected: { issuer: string; audience: string; currentDate: Date },
): Promise<JWTPayload | TokenRefusal> {
  try {
    const options = { ...expected, algorithms: ['RS256'], clockTolerance: leewaySeconds, requiredClaims: ['exp'] };
    return (await jwtVerify(token, key, options)).payload;
  } catch (error) {
    return explainRefusal(error);
  }
}

function explainRefusal(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'issuer';
    return error.claim === 'aud' ? 'audience' : 'claims';
  }
  if (error instanceof errors.JOSEError) return 'malformed';
  throw error;
}
