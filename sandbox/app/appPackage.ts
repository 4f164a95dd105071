// The app package as Teams knows it after installation: what the manifest declares and Teams goes by.
import { z } from 'zod';

import type { LanguageFile } from './localizeManifest.ts';
import { localizeManifest } from './localizeManifest.ts';

export type ActivityType = {
  readonly type: string;
  readonly templateText: string;
  /** `undefined`: the manifest lists no icons for this type. */
  readonly allowedIconIds: readonly string[] | undefined;
};

/** `iconFile` is the path of a PNG inside the package. */
export type ActivityIcon = { readonly id: string; readonly iconFile: string };

/** What is offered after a mention of the app; a slash is not played. */
export type Command = { readonly title: string; readonly description: string; readonly scopes: readonly string[] };

export type CommandContext = 'compose' | 'message' | 'commandBox';

/** An action command of the message extension; its first answer is a dialog (`fetchTask`). */
export type ExtensionCommand = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly contexts: readonly CommandContext[];
};

/** What of the package is text that has a language. */
export type PackageTexts = {
  readonly name: string;
  readonly activityTypes: readonly ActivityType[];
  readonly commands: readonly Command[];
  readonly extensionCommands: readonly ExtensionCommand[];
};

export type AppPackage = PackageTexts & {
  /** Id in the tenant's app catalogue; not the manifest's id. */
  readonly catalogueId: string;
  readonly version: string;
  readonly botId: string;
  /** Entra application id that may call Graph for this app (`webApplicationInfo.id`). */
  readonly webApplicationId: string | undefined;
  readonly activityIcons: readonly ActivityIcon[];
  readonly resourceSpecificPermissions: readonly string[];
  /** The same texts in the package's other languages, by language tag in lower case. */
  readonly translations: Readonly<Record<string, PackageTexts>>;
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
              triggers: z.array(z.enum(['mention', 'slash'])).default(['mention']),
              commands: z.array(z.object({ title: z.string(), description: z.string() })),
            }),
          )
          .default([]),
      }),
    )
    .length(1),
  composeExtensions: z
    .array(
      z.object({
        commands: z
          .array(
            z.object({
              id: z.string(),
              type: z.enum(['query', 'action']).default('query'),
              title: z.string(),
              description: z.string().default(''),
              fetchTask: z.boolean().default(false),
              context: z.array(z.enum(['compose', 'message', 'commandBox'])).default(['compose', 'commandBox']),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
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

type Manifest = z.infer<typeof manifestShape>;

/**
 * Takes from a filled-in manifest what Teams goes by, in every language there is a file for (by tag). Throws a ZodError
 * that names what is missing.
 */
export function parseManifest(
  source: unknown,
  catalogueId: string,
  languages: Readonly<Record<string, LanguageFile>> = {},
): AppPackage {
  const manifest = manifestShape.parse(source);
  const { version, bots, webApplicationInfo, authorization, activities } = manifest;
  return {
    ...textsOf(manifest),
    catalogueId,
    version,
    botId: bots.map(({ botId }) => botId).join(),
    webApplicationId: webApplicationInfo?.id,
    activityIcons: activities?.activityIcons ?? [],
    resourceSpecificPermissions: (authorization?.permissions.resourceSpecific ?? [])
      .filter(({ type }) => type === 'Application')
      .map(({ name: permission }) => permission),
    translations: Object.fromEntries(
      Object.entries(languages).map(([tag, file]) => [
        tag.toLowerCase(),
        textsOf(manifestShape.parse(localizeManifest(source, file))),
      ]),
    ),
  };
}

function textsOf({ name, bots, activities, composeExtensions }: Manifest): PackageTexts {
  return {
    name: name.short,
    activityTypes: (activities?.activityTypes ?? []).map(({ type, templateText, allowedIconIds }) => ({
      type,
      templateText,
      allowedIconIds,
    })),
    commands: bots.flatMap(({ commandLists }) =>
      commandLists
        .filter(({ triggers }) => triggers.includes('mention'))
        .flatMap(({ scopes, commands }) => commands.map((command) => ({ ...command, scopes }))),
    ),
    extensionCommands: composeExtensions.flatMap(({ commands }) =>
      commands
        .filter(({ type, fetchTask }) => type === 'action' && fetchTask)
        .map(({ id, title, description, context }) => ({ id, title, description, contexts: context })),
    ),
  };
}
