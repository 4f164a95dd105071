// Keeps the tokens of a credential while they last, so that a call does not have to ask for one.
import type { AccessToken, TokenCredential } from '@azure/identity';
import { inTime } from '../inTime.ts';

export type Credential = {
  /** Asked for once, whoever wants it meanwhile; given up when sign-in does not answer in time. */
  readonly getToken: (scope: string, tenantId?: string) => Promise<AccessToken>;
  /** Microsoft has refused this token, although it has not ended: the next one comes anew from Entra. */
  readonly drop: (token: string) => void;
};

/** `token` is known once it was given. */
type Kept = { readonly given: Promise<AccessToken>; token?: string; untilMs: number };

/** @azure/identity takes a token for ended so long before it ends. */
const spareMs = 5 * 60 * 1000;

/**
 * `createSource` is asked for another credential where a token was refused: the kept tokens of a credential cannot be
 * cleared. (Those of a managed identity are kept by the machine, which gives the same one again.)
 */
export function keepTokens(options: {
  createSource: () => TokenCredential;
  timeoutMs: number;
  now: () => number;
}): Credential {
  const { createSource, timeoutMs, now } = options;
  let source = createSource();
  const kept = new Map<string, Kept>();

  async function ask(scope: string, tenantId: string | undefined): Promise<AccessToken> {
    const options = tenantId === undefined ? {} : { tenantId };
    // @azure/identity itself would wait for ever.
    const token = await inTime({ what: 'Sign-in', withinMs: timeoutMs, ask: () => source.getToken(scope, options) });
    if (token === null) throw new Error(`The credential gives no token for ${scope}.`);
    return token;
  }

  return {
    getToken(scope, tenantId) {
      const key = `${scope} ${tenantId ?? ''}`;
      const known = kept.get(key);
      if (known !== undefined && now() < known.untilMs) return known.given;
      const asked: Kept = { given: ask(scope, tenantId), untilMs: Infinity };
      kept.set(key, asked);
      asked.given.then(
        ({ token, expiresOnTimestamp }) => {
          asked.token = token;
          asked.untilMs = expiresOnTimestamp - spareMs;
        },
        () => {
          if (kept.get(key) === asked) kept.delete(key);
        },
      );
      return asked.given;
    },
    drop(token) {
      // Several calls may be refused with one token: the first of them has replaced it for all.
      const refused = [...kept].filter(([, known]) => known.token === token);
      if (refused.length === 0) return;
      for (const [key] of refused) kept.delete(key);
      source = createSource();
    },
  };
}
