// What Microsoft's own schemas find wrong with a JSON file of the app package.
import { AppManifestUtils } from '@microsoft/app-manifest';
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import { z } from 'zod';

/** Schemas that ship with @microsoft/app-manifest; another address would send the validator to the network. */
const schemaUrls = {
  manifest: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
  languageFile:
    'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
};

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

/** One sentence for each breach; it begins with a pointer to the key, where there is one. */
export async function schemaProblems(
  document: Readonly<Record<string, unknown>>,
  kind: keyof typeof schemaUrls,
): Promise<readonly string[]> {
  const url = schemaUrls[kind];
  if (document['$schema'] !== url) return [`$schema must be ${url}`];
  const schema = withSoundPatterns(await AppManifestUtils.fetchSchema(url));
  // The validator takes any document; its parameter's type knows of manifests only.
  return AppManifestUtils.validateAgainstSchema(z.custom<TeamsManifestLatest>().parse(document), schema);
}

/**
 * The patterns for activity types in the schema of language files leave a `]` bare, which is no regular expression to the
 * validator: https://github.com/MicrosoftDocs/msteams-docs/issues/8858. The Agents Toolkit repairs them the same way.
 */
function withSoundPatterns(schema: Schema): Schema {
  return z.custom<Schema>().parse(JSON.parse(JSON.stringify(schema).replaceAll(String.raw`\\b]`, String.raw`\\b\\]`)));
}
