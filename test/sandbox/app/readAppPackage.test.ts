// The installed package is the manifest with its variables filled in.
import { expect, test } from '@jest/globals';

import { createRegistration, packageVariables } from '../../../sandbox/identity.ts';
import { readAppPackage } from '../../../sandbox/app/readAppPackage.ts';
import { localizedManifestPath, manifestPath } from '../factories.ts';

const variables = { TEAMS_APP_ID: 'an-app', BOT_ID: 'a-bot' };

test('the variables of the manifest are filled in', async () => {
  const app = await readAppPackage({ manifestPath, variables, catalogueId: 'in-the-catalogue' });
  expect(app).toMatchObject({
    botId: 'a-bot',
    webApplicationId: 'a-bot',
    catalogueId: 'in-the-catalogue',
    name: 'Sample',
  });
});

test('only application permissions can be granted at install', async () => {
  const app = await readAppPackage({ manifestPath, variables, catalogueId: '' });
  expect(app.resourceSpecificPermissions).not.toContain('ChatSettings.Read.Chat');
});

test('a variable nobody gave a value for is named', async () => {
  const reading = readAppPackage({ manifestPath, variables: { BOT_ID: 'a-bot' }, catalogueId: '' });
  await expect(reading).rejects.toThrow('The app manifest uses ${{TEAMS_APP_ID}}, for which the sandbox has no value');
});

test('a file that is no manifest is refused by its name', async () => {
  const reading = readAppPackage({ manifestPath: 'package.json', variables, catalogueId: '' });
  await expect(reading).rejects.toThrow('package.json is not an app manifest the sandbox can install');
});

test('only actions that fetch their dialog are commands of the message extension', async () => {
  const app = await readAppPackage({ manifestPath: localizedManifestPath, variables, catalogueId: '' });
  expect(app.extensionCommands).toEqual([
    {
      id: 'requestApproval',
      title: 'Request approval',
      description: 'Ask for an approval',
      contexts: ['compose', 'message'],
    },
    { id: 'createTask', title: 'Create task', description: '', contexts: ['compose', 'commandBox'] },
  ]);
});

test('the language files beside the manifest are read', async () => {
  const { translations } = await readAppPackage({ manifestPath: localizedManifestPath, variables, catalogueId: '' });
  expect(Object.keys(translations)).toEqual(['en', 'de']);
  expect(translations['de']).toMatchObject({
    extensionCommands: [{ title: 'Freigabe anfragen' }, { title: 'Create task' }],
    activityTypes: [{ templateText: '{actor} hat eine Aufgabe für Sie: {taskId}' }],
  });
});

test('commands that only a slash offers are not offered after a mention', async () => {
  const app = await readAppPackage({
    manifestPath: 'appPackage/manifest.json',
    variables: packageVariables(createRegistration()),
    catalogueId: '',
  });
  const titles = app.commands.filter(({ scopes }) => scopes.includes('groupChat')).map(({ title }) => title);
  expect(titles).toContain('list');
  expect(new Set(titles).size).toBe(titles.length);
});
