// The texts of a manifest that people read, under the keys by which a language file translates them.
import type { AppManifest } from './parseManifest.ts';

/**
 * The titles of the bot's commands are left out: they are what a person types, and stay English. Keys as in
 * https://learn.microsoft.com/microsoftteams/platform/resources/schema/localization-schema
 */
export function manifestTexts(manifest: AppManifest): ReadonlyMap<string, string> {
  const { name, description, bots = [], composeExtensions = [], activities } = manifest;
  return written([
    ['name.short', name.short],
    ['name.full', name.full],
    ['description.short', description.short],
    ['description.full', description.full],
    ...bots.flatMap(({ commandLists = [] }, bot) =>
      commandLists.flatMap(({ commands }, list) =>
        commands.map((command, at): Entry => [
          `bots[${bot}].commandLists[${list}].commands[${at}].description`,
          command.description,
        ]),
      ),
    ),
    ...composeExtensions.flatMap(({ commands = [] }, extension) =>
      commands.flatMap(({ title, description: does, taskInfo }, at): readonly Entry[] => [
        [`composeExtensions[${extension}].commands[${at}].title`, title],
        [`composeExtensions[${extension}].commands[${at}].description`, does],
        [`composeExtensions[${extension}].commands[${at}].taskInfo.title`, taskInfo?.title],
      ]),
    ),
    ...(activities?.activityTypes ?? []).flatMap(({ description: when, templateText }, at): readonly Entry[] => [
      [`activities.activityTypes[${at}].description`, when],
      [`activities.activityTypes[${at}].templateText`, templateText],
    ]),
  ]);
}

type Entry = readonly [key: string, text: string | undefined];

function written(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
}
