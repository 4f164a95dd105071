// Packages that stand beside the real one: an older version of it, and another app with the same Entra id.
import type { AppPackage, PackageTexts } from './appPackage.ts';

/** As the package was before it declared these activity types; its first version declared only the first of all. */
export function olderPackage(
  app: AppPackage,
  without = app.activityTypes.slice(1).map(({ type }) => type),
): AppPackage {
  const declared = <T extends PackageTexts>(texts: T): T => ({
    ...texts,
    activityTypes: texts.activityTypes.filter(({ type }) => !without.includes(type)),
  });
  const translations = Object.entries(app.translations).map(([tag, texts]) => [tag, declared(texts)] as const);
  return { ...declared(app), version: '0.0.1', translations: Object.fromEntries(translations) };
}

/** A left-over of an earlier sideload: its own entry in the catalogue, its own bot, the same `webApplicationInfo.id`. */
export function secondApp(app: AppPackage): AppPackage {
  return {
    ...app,
    name: `${app.name} (sideloaded)`,
    catalogueId: 'b0f7e2d4-91a3-4c58-8e6d-27c4f5a1903e',
    botId: '4c8d15e9-2b70-4f36-a9c1-6e0d83b7f254',
  };
}
