// Rule: a custom icon is declared in the manifest and allowed for the activity type.
import type { ActivityType, AppPackage } from '../../../app/appPackage.ts';
import type { GraphRefusal } from '../refusal.ts';
import { badRequest } from '../refusal.ts';

type Question = {
  readonly app: AppPackage;
  readonly activityType: ActivityType;
  readonly iconId: string | null | undefined;
};

/** D, userteamwork-sendactivitynotification.md (beta) example 3; wording ours. */
export function checkIcon({ app, activityType, iconId }: Question): GraphRefusal | undefined {
  const { type, allowedIconIds } = activityType;
  if (typeof iconId !== 'string') return undefined;
  const declared = app.activityIcons.some(({ id }) => id === iconId);
  if (declared && allowedIconIds?.includes(iconId) === true) return undefined;
  return badRequest(
    `The icon '${iconId}' is not allowed for the activity type '${type}' in the manifest of the Teams app.`,
  );
}
