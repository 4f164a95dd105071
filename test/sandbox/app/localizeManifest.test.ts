// A language file's strings take the place of the manifest's.
import { expect, test } from '@jest/globals';

import { localizeManifest } from '../../../sandbox/app/localizeManifest.ts';

const manifest = { name: { short: 'Sample' }, bots: [{ commandLists: [{ commands: [{ title: 'help' }] }] }] };

test('a path with indices leads to the string it replaces', () => {
  const localized = localizeManifest(manifest, { 'bots[0].commandLists[0].commands[0].title': 'Hilfe' });
  expect(localized).toEqual({ ...manifest, bots: [{ commandLists: [{ commands: [{ title: 'Hilfe' }] }] }] });
});

test.each([
  ['leads nowhere', 'bots[3].commandLists[0].commands[0].title'],
  ['leads to what is no string', 'name'],
  ['belongs to no string', '$schema'],
])('a path that %s changes nothing', (_what, path) => {
  expect(localizeManifest(manifest, { [path]: 'other' })).toEqual(manifest);
});
