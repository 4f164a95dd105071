// In which manner a notification is sent, and which one is left to try after Graph's 400 or 409.
import type { FeedFindings } from '../../storage/feedFindings.ts';
import type { Manner, RefusedTry } from '../../storage/refusedTries.ts';

/** As it was taken in that chat the last time. `wanted` is the type that the notification is of. */
export function firstManner(
  wanted: Manner['type'],
  { findings, configured }: { readonly findings: FeedFindings; readonly configured: string | undefined },
): Manner {
  return {
    // The configuration may have been put right since.
    teamsAppId: findings.teamsAppId && (configured ?? findings.teamsAppId),
    type: findings.outdatedPackage ? 'systemDefault' : wanted,
  };
}

/** `refused` are the tries so far. None is ever made twice; undefined: nothing else would do better, or nothing was tried. */
export function nextManner(refused: readonly RefusedTry[], configured: string | undefined): Manner | undefined {
  const last = refused.at(-1);
  const choices = last === undefined ? [] : choicesAfter(last, { needsId: isIdNeeded(refused), configured });
  return choices.find(({ teamsAppId, type }) =>
    refused.every(({ manner }) => manner.teamsAppId !== teamsAppId || manner.type !== type),
  );
}

/** Whether Graph has found several apps of ours, and not been told which one it is. */
export function isIdNeeded(refused: readonly RefusedTry[]): boolean {
  return refused.some(({ manner, status }) => status === 409 && manner.teamsAppId === undefined);
}

/** 400 means an unknown type or an unknown app; which of them, only its text would tell. */
function choicesAfter(
  { manner, status }: RefusedTry,
  { needsId, configured }: { needsId: boolean; configured: string | undefined },
): readonly Manner[] {
  const { teamsAppId } = manner;
  if (status === 409 && teamsAppId === undefined && configured !== undefined)
    return [
      { ...manner, teamsAppId: configured },
      { teamsAppId: configured, type: 'systemDefault' },
    ];
  if (status !== 400) return [];
  const plain = { teamsAppId, type: 'systemDefault' } as const;
  return teamsAppId === undefined || needsId ? [plain] : [{ ...manner, teamsAppId: undefined }, plain];
}

/** `isTaken`: in that manner, at last. */
export function findingsAfter(
  known: FeedFindings,
  { manner, refused, isTaken }: { manner: Manner; refused: readonly RefusedTry[]; isTaken: boolean },
): FeedFindings {
  const unknownApp = refused.some((tried) => tried.status === 400 && tried.manner.teamsAppId !== undefined);
  if (!isTaken) return unknownApp ? { ...known, teamsAppId: undefined } : known;
  const unknownType = refused.some((tried) => tried.status === 400 && tried.manner.type === 'declared');
  return {
    teamsAppId: manner.teamsAppId,
    outdatedPackage: known.outdatedPackage || (unknownType && manner.type === 'systemDefault'),
  };
}
