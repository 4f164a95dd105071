// Rule: the activity type is declared (or systemDefault) and every placeholder of its text gets a value.
import type { ActivityType, AppPackage } from '../../../app/appPackage.ts';
import type { GraphRefusal } from '../refusal.ts';
import { badRequest, isRefusal } from '../refusal.ts';
import type { NotificationRequest } from './request.ts';

const placeholder = /\{(\w+)\}/g;

/** Reserved by Teams: available whatever the manifest declares (D, teams-send-activityfeednotifications.md). */
const systemDefault: ActivityType = {
  type: 'systemDefault',
  templateText: '{systemDefaultText}',
  allowedIconIds: undefined,
};

/** The declared type; its case matters (O). That an unknown one is refused is documented, the wording ours. */
export function declaredActivityType(app: AppPackage, type: string | null | undefined): ActivityType | GraphRefusal {
  if (typeof type !== 'string' || type === '') return badRequest("Property 'activityType' is required.");
  const declared = [...app.activityTypes, systemDefault].find((candidate) => candidate.type === type);
  return declared ?? badRequest(`Activity type '${type}' is not declared in the manifest of the Teams app.`);
}

type TextQuestion = {
  readonly app: AppPackage;
  readonly activityType: ActivityType;
  readonly parameters: NotificationRequest['templateParameters'];
};

/**
 * The feed item's text. `{actor}` is the app's own name, as always when the app itself sends (D). That the other
 * placeholders must all be given is our judgement, the wording too.
 */
export function activityText({ app, activityType, parameters }: TextQuestion): string | GraphRefusal {
  const { templateText } = activityType;
  const values = new Map((parameters ?? []).map(({ name, value }) => [name, value]));
  values.set('actor', app.name);
  const missing = [...templateText.matchAll(placeholder)]
    .map(([, name]) => name ?? '')
    .find((name) => !values.get(name));
  if (missing !== undefined) return badRequest(`Template parameter '${missing}' is required by the activity type.`);
  return templateText.replaceAll(placeholder, (_match, name: string) => values.get(name) ?? '');
}

/** The same text in each language of the package whose file has the type; every reader gets their own (D). */
export function activityTranslations(question: TextQuestion): Readonly<Record<string, string>> {
  const { app, activityType } = question;
  const texts = Object.entries(app.translations).map(([tag, { activityTypes }]) => {
    const translated = activityTypes.find(({ type }) => type === activityType.type);
    return [tag, translated && activityText({ ...question, activityType: translated })] as const;
  });
  return Object.fromEntries(texts.flatMap(([tag, text]) => (text && !isRefusal(text) ? [[tag, text]] : [])));
}
