// The app package as Teams knows it after installation: what the manifest declares and Teams goes by.
import { z } from 'zod';

export type ActivityType = {
  readonly type: string;
  readonly templateText: string;
  /** `undefined`: the manifest lists no icons for this type. */
  readonly allowedIconIds: readonly string[] | undefined;
};

/** `iconFile` is the path of a PNG inside the package. */
export type ActivityIcon = { readonly id: string; readonly iconFile: string };

export type Command = { readonly title: string; readonly description: string; readonly scopes: readonly string[] };

export type AppPackage = {
  /** Id in the tenant's app catalogue; not the manifest's id. */
  readonly catalogueId: string;
  readonly version: string;
  readonly name: string;
  readonly botId: string;
  /** Entra application id that may call Graph for this app (`webApplicationInfo.id`). */
  readonly webApplicationId: string | undefined;
  readonly activityTypes: readonly ActivityType[];
  readonly activityIcons: readonly ActivityIcon[];
  readonly resourceSpecificPermissions: readonly string[];
  readonly commands: readonly Command[];
};

const manifestShape = z.object({
  version: z.string(),
  id: z.string(),
  name: z.object({ short: z.string() }),
  bots: z
    .array(
      z.object({
        botId: z.string(),
        commandLists: z
          .array(
            z.object({
              scopes: z.array(z.string()),
              commands: z.array(z.object({ title: z.string(), description: z.string() })),
            }),
          )
          .default([]),
      }),
    )
    .length(1),
  webApplicationInfo: z.object({ id: z.string() }).optional(),
  authorization: z
    .object({
      permissions: z.object({
        resourceSpecific: z
          .array(z.object({ name: z.string(), type: z.enum(['Application', 'Delegated']) }))
          .default([]),
      }),
    })
    .optional(),
  activities: z
    .object({
      activityTypes: z
        .array(z.object({ type: z.string(), templateText: z.string(), allowedIconIds: z.array(z.string()).optional() }))
        .default([]),
      activityIcons: z.array(z.object({ id: z.string(), iconFile: z.string() })).default([]),
    })
    .optional(),
});

/** Takes from a filled-in manifest what Teams goes by. Throws a ZodError that names what is missing. */
export function parseManifest(manifest: unknown, catalogueId: string): AppPackage {
  const { version, name, bots, webApplicationInfo, authorization, activities } = manifestShape.parse(manifest);
  return {
    catalogueId,
    version,
    name: name.short,
    botId: bots.map(({ botId }) => botId).join(),
    webApplicationId: webApplicationInfo?.id,
    activityTypes: (activities?.activityTypes ?? []).map(({ type, templateText, allowedIconIds }) => ({
      type,
      templateText,
      allowedIconIds,
    })),
    activityIcons: activities?.activityIcons ?? [],
    resourceSpecificPermissions: (authorization?.permissions.resourceSpecific ?? [])
      .filter(({ type }) => type === 'Application')
      .map(({ name: permission }) => permission),
    commands: bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ scopes, commands }) => commands.map((command) => ({ ...command, scopes }))),
    ),
  };
}
