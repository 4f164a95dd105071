// Turns the filled manifest's text into a manifest that Microsoft's own schema accepts, or into what is wrong with it.
import { AppManifestUtils } from '@microsoft/app-manifest';
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import { z } from 'zod';

export type AppManifest = TeamsManifestLatest;

export type ParsedManifest =
  | { readonly kind: 'valid'; readonly manifest: AppManifest }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** A schema that ships with @microsoft/app-manifest; another address would send the validator to the network. */
const schemaUrl = 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.schema.json';

export async function parseManifest(text: string): Promise<ParsedManifest> {
  let manifest: AppManifest;
  try {
    // The claim is made good below, before anyone sees the value.
    manifest = z.custom<AppManifest>(isObject).parse(JSON.parse(text));
  } catch (error) {
    return refused([error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'is no JSON object']);
  }
  if (manifest.$schema !== schemaUrl) return refused([`$schema must be ${schemaUrl}`]);
  const problems = await AppManifestUtils.validateAgainstSchema(manifest);
  return problems.length > 0 ? refused(problems) : { kind: 'valid', manifest };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function refused(problems: readonly string[]): ParsedManifest {
  return { kind: 'refused', problems: problems.map((problem) => `manifest.json: ${problem}`) };
}
