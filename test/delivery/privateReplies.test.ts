// Answers that concern one person alone.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../src/domain/conversation.ts';
import { findConversation, saveConversation } from '../../src/storage/conversations.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';
import { bob, conversation } from '../storage/factories.ts';
import type { DeliveryBench } from './deliveryBench.ts';
import { startDelivery } from './deliveryBench.ts';

describe('private replies', () => {
  let bench: DeliveryBench;
  let chat: Conversation;

  beforeAll(async () => {
    bench = await startDelivery();
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(() => meetIn({}));

  async function meetIn(place: Partial<Conversation>): Promise<void> {
    chat = conversation(place);
    await saveConversation(bench.database.db, chat);
  }

  function tellBob(text: string, brief: { brief?: string } = {}) {
    return bench.enqueue({
      name: 'postReply',
      payload: { conversationId: chat.id, message: { text, ...brief }, privatelyTo: bob.teamsId },
    });
  }

  /** What was said in the chat of this test, once it is so much. */
  async function said(count: number) {
    const messages = await bench.waitFor(() => {
      const calls = bench.calls.filter((call) => call.kind === 'post' || call.kind === 'private');
      const here = calls.filter(({ conversationId }) => conversationId === chat.id);
      return Promise.resolve(here.length < count ? undefined : here);
    });
    return messages.map((call) => [call.kind === 'private' ? call.teamsId : 'all', call.message.text]);
  }

  /** What came of it is known; `undefined`: it is not known any more. */
  function remembered(value: boolean | undefined) {
    return bench.waitFor(async () => {
      const stored = await findConversation(bench.database.db, chat.id);
      return stored?.targetedMessages === value ? true : undefined;
    });
  }

  test.each(['groupChat', 'channel'] as const)('in a %s only the person concerned sees it', async (kind) => {
    await meetIn({ kind });
    await tellBob('Not yours to cancel');
    expect(await said(1)).toEqual([[bob.teamsId, 'Not yours to cancel']]);
  });

  test('in a personal chat it is a message like others', async () => {
    await meetIn({ kind: 'personal' });
    await tellBob('Not yours to cancel');
    expect(await said(1)).toEqual([['all', 'Not yours to cancel']]);
  });

  test.each([400, 403, 404])('where Teams refuses privacy with %i it is said to all', async (status) => {
    bench.fail('private', new TeamsError('refused', { status }));
    await tellBob('Not yours to cancel');
    expect(await said(1)).toEqual([['all', 'Not yours to cancel']]);
  });

  test('what all have to read is said briefly, where a brief form is', async () => {
    bench.fail('private', new TeamsError('refused', { status: 400 }));
    await tellBob('Everything I can do', { brief: 'The most important' });
    await remembered(false);
    await tellBob('Everything I can do', { brief: 'The most important' });
    expect(await said(2)).toEqual([
      ['all', 'The most important'],
      ['all', 'The most important'],
    ]);
  });

  test('where privacy was refused once it is not asked for again', async () => {
    bench.fail('private', new TeamsError('refused', { status: 400 }));
    await tellBob('First');
    await remembered(false);
    await tellBob('Second');
    expect(await said(2)).toEqual([
      ['all', 'First'],
      ['all', 'Second'],
    ]);
  });

  test('it is asked for again after the roster was read anew, as when the app is installed', async () => {
    bench.fail('private', new TeamsError('refused', { status: 400 }));
    await tellBob('First');
    await remembered(false);
    await bench.enqueue({ name: 'readRoster', payload: { conversationId: chat.id } });
    await remembered(undefined);
    await tellBob('Second');
    expect(await said(2)).toEqual([
      ['all', 'First'],
      [bob.teamsId, 'Second'],
    ]);
    expect(await remembered(true)).toBe(true);
  });

  test.each([412, 429])('an answer %i that passes does not make it public', async (status) => {
    bench.fail('private', new TeamsError('not now', { status, retryAfterSeconds: 0 }));
    await tellBob('Not yours to cancel');
    expect(await said(1)).toEqual([[bob.teamsId, 'Not yours to cancel']]);
  });

  test('a chat that refuses everything is not taken for one that refuses privacy', async () => {
    bench.fail('private', new TeamsError('refused', { status: 403, code: 'BotNotInConversationRoster' }));
    bench.fail('post', new TeamsError('refused', { status: 403, code: 'BotNotInConversationRoster' }));
    await tellBob('First');
    await bench.waitFor(() => Promise.resolve(bench.isFailing('post') ? undefined : true));
    await tellBob('Second');
    expect(await said(1)).toEqual([[bob.teamsId, 'Second']]);
  });
});
