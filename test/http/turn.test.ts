// A turn through botbuilder's real adapter, with the fake Microsoft's keys.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { parseActivityBody } from '../../src/http/activity.ts';
import { createTurnHandler } from '../../src/http/turn.ts';
import type { Bot } from '../../src/http/turn.ts';
import { createBotAdapter, createBotAuthentication } from '../../src/teams/botAuthentication.ts';
import { createClockSkew } from '../../src/teams/clockSkew.ts';
import { createCredential } from '../../src/teams/credential.ts';
import { createBotConfig } from '../teams/edge.ts';
import { startFakeMicrosoft, tokenPath } from '../teams/fakeMicrosoft.ts';
import type { FakeMicrosoft } from '../teams/fakeMicrosoft.ts';
import { createActivity, signToken } from './inbound.ts';

let microsoft: FakeMicrosoft;

beforeAll(async () => {
  microsoft = await startFakeMicrosoft();
});
afterAll(() => microsoft.stop());

async function runTurn(handle: Bot['handle'], overrides: Record<string, unknown> = {}, token?: string) {
  const config = createBotConfig(microsoft);
  const authentication = createBotAuthentication({
    config,
    credential: await createCredential(config),
    clockSkew: createClockSkew(() => undefined),
  });
  const handleTurn = createTurnHandler({ adapter: createBotAdapter(authentication), authentication, bot: { handle } });
  const activity = parseActivityBody(createActivity(overrides));
  if (activity === undefined) throw new Error('The activity of the test is none.');
  return handleTurn(`Bearer ${token ?? (await signToken(microsoft))}`, activity);
}

test('the bot gets the activity; without an answer it is a bare 200', async () => {
  const handle = jest.fn<Bot['handle']>(() => Promise.resolve(undefined));

  expect(await runTurn(handle)).toEqual({ status: 200 });
  expect(handle).toHaveBeenCalledWith(expect.objectContaining({ text: '<at>Countersign</at> help' }));
});

test('the answer to an invoke is 200 for HTTP whatever it carries, and the trigger reaches the bot', async () => {
  const answer = { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest' } };
  const value = { action: { type: 'Action.Execute', verb: 'view', data: { item: 'i-1' } }, trigger: 'automatic' };
  const handle = jest.fn<Bot['handle']>(() => Promise.resolve(answer));

  const result = await runTurn(handle, { type: 'invoke', name: 'adaptiveCard/action', value });

  expect(result).toEqual({ status: 200, body: answer });
  expect(handle).toHaveBeenCalledWith(expect.objectContaining({ value }));
});

test('what the bot throws comes out as it is', async () => {
  const failure = new Error('the database is gone');

  await expect(runTurn(() => Promise.reject(failure))).rejects.toBe(failure);
});

test('a turn asks for no token of ours', async () => {
  await runTurn(() => Promise.resolve(undefined));

  expect(microsoft.count(tokenPath)).toBe(0);
});

test('botbuilder checks the token as well', async () => {
  const handle = jest.fn<Bot['handle']>(() => Promise.resolve(undefined));
  const token = await signToken(microsoft, { audience: 'someone-else' });

  expect(await runTurn(handle, {}, token)).toMatchObject({ status: 401 });
  expect(handle).not.toHaveBeenCalled();
});
