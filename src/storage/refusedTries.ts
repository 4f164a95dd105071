// In which manners a notification was sent that Graph did not take, as its row of the ledger remembers them.
import { z } from 'zod';

/** `teamsAppId` tells several apps with our Entra id apart; `systemDefault` is the type that no package has to declare. */
export type Manner = { readonly teamsAppId: string | undefined; readonly type: 'declared' | 'systemDefault' };

/**
 * `status` and `code` are those of Graph's answer; without a status none came. `messageId`: the card message that it opened,
 * where the answer may have been about that.
 */
export type RefusedTry = {
  readonly manner: Manner;
  readonly status: number | undefined;
  readonly code?: string | undefined;
  readonly messageId?: string | undefined;
};

const storedTries = z
  .array(
    z.object({
      manner: z
        .object({ teamsAppId: z.string().optional(), type: z.enum(['declared', 'systemDefault']) })
        .transform(({ teamsAppId, type }): Manner => ({ teamsAppId, type })),
      status: z.int().optional(),
      code: z.string().optional(),
      messageId: z.string().optional(),
    }),
  )
  .transform((tries): readonly RefusedTry[] => tries.map(({ status, ...tried }) => ({ ...tried, status })))
  // What nobody can read costs one call too many.
  .catch([]);

/** Null: none. */
export function parseTries(stored: unknown): readonly RefusedTry[] {
  return storedTries.parse(stored ?? []);
}

export function storeTries(tries: readonly RefusedTry[]): string {
  return JSON.stringify(tries);
}
