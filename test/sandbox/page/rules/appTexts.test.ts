// The app's words in the reader's language.
import { expect, test } from '@jest/globals';
import { appTexts } from '../../../../sandbox/page/rules/appTexts.ts';

function texts(title: string) {
  return { commands: [], extensionCommands: [{ id: 'request', title, description: '', contexts: ['compose'] }] };
}

const app = {
  ...texts('Request approval'),
  botId: 'bot',
  name: 'Sample',
  version: '1.0.0',
  catalogueId: 'sample',
  permissions: [],
  translations: { de: texts('Freigabe anfragen') },
};

test.each([
  ['de-CH', 'Freigabe anfragen'],
  ['ja-JP', 'Request approval'],
])('somebody who reads %s reads "%s"', (locale, title) => {
  expect(appTexts(app, locale).extensionCommands).toMatchObject([{ title }]);
});
