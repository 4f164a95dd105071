// What the package command says about a manifest that Teams would refuse.
import { expect, test } from '@jest/globals';
import { parseManifest } from '../../../src/cli/appPackage/parseManifest.ts';
import { filledManifest } from '../../appPackage/filledManifest.ts';

const manifest = await filledManifest();

test('text that is not JSON is refused', async () => {
  const parsed = await parseManifest('{"id": }');

  expect(parsed).toEqual({ kind: 'refused', problems: [expect.stringMatching(/^manifest\.json: is not JSON: /)] });
});

test('a schema address that does not ship with the product is refused, not fetched', async () => {
  const parsed = await parseManifest(JSON.stringify({ ...manifest, $schema: 'https://127.0.0.1:1/schema.json' }));

  expect(parsed).toMatchObject({ kind: 'refused', problems: [expect.stringContaining('$schema must be')] });
});

test("every breach of Microsoft's schema is named", async () => {
  const parsed = await parseManifest(JSON.stringify({ ...manifest, id: 'x', accentColor: 'indigo' }));

  expect(parsed).toMatchObject({
    kind: 'refused',
    problems: [expect.stringContaining('/id must match pattern'), expect.stringContaining('/accentColor must match')],
  });
});
