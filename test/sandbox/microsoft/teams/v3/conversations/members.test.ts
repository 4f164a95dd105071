// The Bot Connector: who is in the chat.
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { botChats } from '../../../../botChats.ts';
import type { Reply, TestSandbox } from '../../../../testSandbox.ts';
import { startTestSandbox } from '../../../../testSandbox.ts';

let world: TestSandbox;
let token: string;
let crew: string;
let bob: string;

beforeAll(async () => {
  world = await startTestSandbox();
  token = await world.token(world.sandbox.cloud.botScope);
  ({ crew, bob } = await botChats(world));
});

afterAll(() => world.stop());

async function get(tail: string): Promise<Reply> {
  return await world.microsoft('GET', `/teams/v3/conversations/${encodeURIComponent(crew)}/${tail}`, { token });
}

test('the members are the people of the chat, without the bot', async () => {
  const names = ['Ada Berg', 'Bob Okafor', 'Carla Ruiz'];
  expect((await get('members')).body).toMatchObject(names.map((name) => ({ name, userRole: 'user' })));
});

test('pages follow each other by continuation token, the last one has none', async () => {
  const first = await get('pagedmembers?pageSize=2');
  expect(first.body).toEqual({ continuationToken: '2', members: [expect.anything(), expect.anything()] });
  expect((await get('pagedmembers?pageSize=2&continuationToken=2')).body).toEqual({ members: [expect.anything()] });
});

test('one page holds everybody where no size is asked for', async () => {
  expect((await get('pagedmembers')).body).toMatchObject({ members: { length: 3 } });
});

test.each(['pageSize=0', 'pageSize=many', 'continuationToken=x'])('%s is a bad argument', async (query) => {
  expect(await get(`pagedmembers?${query}`)).toMatchObject({ status: 400, body: { error: { code: 'Bad Argument' } } });
});

test('one member is found by object id, user principal name and Teams id alike', async () => {
  const byObjectId = await get(`members/${bob}`);
  expect(byObjectId.body).toMatchObject({ name: 'Bob Okafor', objectId: bob, aadObjectId: bob, givenName: 'Bob' });
  expect((await get('members/bob.okafor@contoso.example')).body).toEqual(byObjectId.body);
});

test('somebody outside the chat is not found', async () => {
  expect(await get('members/dana.ito@contoso.example')).toMatchObject({ status: 404 });
});
