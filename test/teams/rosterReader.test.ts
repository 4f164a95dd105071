// Who is in a conversation, as the Bot Connector tells it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRosterReader } from '../../src/teams/rosterReader.ts';
import { botId, createFakeConnectors } from './edge.ts';
import { startFakeMicrosoft } from './fakeMicrosoft.ts';
import type { FakeMicrosoft } from './fakeMicrosoft.ts';

let microsoft: FakeMicrosoft;

beforeAll(async () => {
  microsoft = await startFakeMicrosoft();
});
afterAll(() => microsoft.stop());

function pathOf(conversationId: string): string {
  return `/teams/v3/conversations/${conversationId}/pagedmembers`;
}

async function readMembers(conversationId: string) {
  const reader = createRosterReader({ connectors: await createFakeConnectors(microsoft) });
  return reader.readMembers({ serviceUrl: `${microsoft.url}/teams/`, conversationId });
}

test('all pages are read, and the bot is left out', async () => {
  const ada = {
    id: '29:ada',
    name: 'Ada Berg',
    aadObjectId: '569363E2-4E49-4661-87F2-16F245C5D66A',
    userPrincipalName: 'ada@contoso.com',
  };
  const bob = { id: '29:bob', name: 'Bob Okafor', objectId: 'b1e5a3c4-0000-4000-8000-000000000002' };
  microsoft.answer(
    pathOf('19:crew@thread.v2'),
    { status: 200, body: { members: [ada, { id: `28:${botId}`, name: 'Countersign' }], continuationToken: 'more' } },
    { status: 200, body: { members: [bob] } },
  );

  expect(await readMembers('19:crew@thread.v2')).toEqual([
    {
      teamsId: '29:ada',
      entraId: '569363e2-4e49-4661-87f2-16f245c5d66a',
      name: 'Ada Berg',
      userPrincipalName: 'ada@contoso.com',
    },
    {
      teamsId: '29:bob',
      entraId: 'b1e5a3c4-0000-4000-8000-000000000002',
      name: 'Bob Okafor',
      userPrincipalName: undefined,
    },
  ]);
  const asked = microsoft.exchanges.filter(({ path }) => path === pathOf('19:crew@thread.v2'));
  expect(asked.map(({ query }) => new URLSearchParams(query).get('continuationToken'))).toEqual(['', 'more']);
});

test('a member without Entra id is still a member', async () => {
  microsoft.answer(pathOf('19:guests@thread.v2'), { status: 200, body: { members: [{ id: '29:guest' }] } });

  expect(await readMembers('19:guests@thread.v2')).toEqual([
    { teamsId: '29:guest', entraId: undefined, name: '', userPrincipalName: undefined },
  ]);
});

test('a refusal is a TeamsError with its code', async () => {
  const body = { error: { code: 'BotNotInConversationRoster', message: 'No' } };
  microsoft.answer(pathOf('19:gone@thread.v2'), { status: 403, body });

  await expect(readMembers('19:gone@thread.v2')).rejects.toMatchObject({
    status: 403,
    code: 'BotNotInConversationRoster',
  });
});
