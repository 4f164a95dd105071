// The keys that Bot Framework signs its tokens with: fetched from the cloud row's metadata, kept, renewed.
import { importJWK } from 'jose';
import type { CryptoKey } from 'jose';
import { z } from 'zod';

/** `endorsements` are the channels the key may speak for. */
export type ChannelKey = { readonly key: CryptoKey; readonly endorsements: readonly string[] };

export type ChannelKeys = {
  /** Throws where the keys cannot be fetched and none are known. */
  readonly find: (keyId: string) => Promise<ChannelKey | undefined>;
};

const renewAfterMs = 24 * 60 * 60 * 1000;
/** Strangers who invent key ids must not make us fetch. */
const fetchAtMostEveryMs = 5 * 60 * 1000;
const timeoutMs = 5000;

const metadataAnswer = z.object({ jwks_uri: z.url() });
const keysAnswer = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string(), endorsements: z.array(z.string()).optional() })),
});

export function createChannelKeys(options: { metadataUrl: string; clock?: () => number }): ChannelKeys {
  const { metadataUrl, clock = Date.now } = options;
  let known: ReadonlyMap<string, ChannelKey> | undefined;
  let fetchedAt = -Infinity;
  let fetching: Promise<void> | undefined;

  async function renew(): Promise<void> {
    try {
      known = await fetchKeys(metadataUrl);
      fetchedAt = clock();
    } catch (error) {
      // Yesterday's keys are better than none; the next attempt is made after the usual pause.
      if (known === undefined) throw new Error(`The keys of ${metadataUrl} cannot be fetched.`, { cause: error });
      fetchedAt = clock() - renewAfterMs + fetchAtMostEveryMs;
    } finally {
      fetching = undefined;
    }
  }

  return {
    async find(keyId) {
      const age = clock() - fetchedAt;
      const isMissing = known?.has(keyId) !== true;
      if (age >= renewAfterMs || (isMissing && age >= fetchAtMostEveryMs)) await (fetching ??= renew());
      return known?.get(keyId);
    },
  };
}

async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, ChannelKey>> {
  const { jwks_uri: keysUrl } = metadataAnswer.parse(await fetchJson(metadataUrl));
  const { keys } = keysAnswer.parse(await fetchJson(keysUrl));
  const imported = keys
    .filter(({ kty }) => kty === 'RSA')
    .map(async ({ endorsements = [], ...jwk }): Promise<[string, ChannelKey][]> => {
      const key = await importJWK(jwk, 'RS256');
      return key instanceof Uint8Array ? [] : [[jwk.kid, { key, endorsements }]];
    });
  return new Map((await Promise.all(imported)).flat());
}

async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}
