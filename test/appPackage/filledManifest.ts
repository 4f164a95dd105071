// The repository's manifest with its variables filled, as the tests of the app package look at it.
import { readFile } from 'node:fs/promises';
import { fillVariables } from '../../src/cli/appPackage/fillVariables.ts';
import { parseManifest } from '../../src/cli/appPackage/parseManifest.ts';
import type { AppManifest } from '../../src/cli/appPackage/parseManifest.ts';

const guid = '7d1c9a52-44a1-4a39-9f4b-6f1f0c9f2d01';

const values = {
  TEAMS_APP_ID: guid,
  BOT_ID: guid,
  BOT_DOMAIN: 'countersign.contoso.com',
  DEVELOPER_NAME: 'Contoso Works',
  DEVELOPER_WEBSITE_URL: 'https://contoso.com',
  DEVELOPER_PRIVACY_URL: 'https://contoso.com/privacy',
  DEVELOPER_TERMS_OF_USE_URL: 'https://contoso.com/terms',
};

/** Throws with the schema's complaints when Microsoft's schema refuses the manifest. */
export async function filledManifest(): Promise<AppManifest> {
  const filled = fillVariables(await readFile('appPackage/manifest.json', 'utf8'), values);
  if (filled.kind === 'missing') throw new Error(`The tests know no value for ${filled.names.join(', ')}`);
  const parsed = await parseManifest(filled.text);
  if (parsed.kind === 'refused') throw new Error(parsed.problems.join('\n'));
  return parsed.manifest;
}
