// What each answer of Microsoft's comes to in the end: what stands in the ledger, in the chat and in people's feeds.
import { EventEmitter, once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { catalogueId } from '../../sandbox/identity.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chat, FeedItem, SeenCard, TeamsUser } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

const logLine = z.looseObject({ msg: z.string(), level: z.string(), itemId: z.string().optional() });
const calls = z.object({ calls: z.array(z.looseObject({ chainId: z.number() })) });
const wire = z.object({
  exchanges: z.array(z.object({ operation: z.string(), state: z.string(), status: z.number().nullable() })),
});

/** The rows are about answers, not about waiting: nobody limits anything here. */
const unlimited = {
  LIMIT_FEED_PER_TENANT: 'off',
  LIMIT_FEED_PER_PERSON: 'off',
  LIMIT_POSTS_PER_CHAT: 'off',
};

const ringing = { service: 'graph', operation: 'sendActivityNotification' };

describe('when a notification is answered with', () => {
  let sandbox: Sandbox;
  let chat: Chat;
  let ada: TeamsUser;
  let bob: TeamsUser;
  let heard: z.infer<typeof logLine>[];
  let hearing: EventEmitter;

  beforeAll(async () => {
    heard = [];
    hearing = new EventEmitter();
    ({ sandbox, chat, ada, bob } = await startReleaseCrew({
      variables: { ...unlimited, TEAMS_CATALOG_APP_ID: catalogueId },
      throttling: { mode: 'counted', windows: {} },
      onProductLine(line) {
        heard.push(...parseLine(line));
        hearing.emit('line');
      },
    }));
  }, 60_000);
  afterAll(() => sandbox.stop());
  afterEach(() => putFaults());

  const inChat = (path: string) => `/chats/${encodeURIComponent(chat.id)}/${path}`;
  const putFaults = (...faults: readonly object[]) => chat.api('PUT', '/faults', { faults });

  /** Ada asks Bob; the card is there, and the notification may be on its way. */
  async function ask(title: string): Promise<{ readonly card: SeenCard; readonly number: string }> {
    await ada.write(`<at>Countersign</at> request "${title}" from <at>Bob Okafor</at>`);
    const card = await bob.baseCard(title);
    return { card, number: /#(\d+)/.exec(card.words)?.[1] ?? '' };
  }

  /** The line of the log with this message about the item, the first or a later one, now or later. */
  async function logged(msg: string, { item }: SeenCard, nth = 1) {
    const signal = AbortSignal.timeout(20_000);
    for (;;) {
      const found = heard.filter((line) => line.msg === msg && line.itemId === item)[nth - 1];
      if (found) return found;
      await once(hearing, 'line', { signal });
    }
  }

  const settled = (card: SeenCard, nth = 1) => logged('feed notification settled', card, nth);

  /** What the ledger tells the owner of it, once all of this is among it. */
  async function ledgerSays(number: string, ...words: readonly string[]): Promise<string> {
    await ada.write(`<at>Countersign</at> show ${number}`);
    const said = await ada.reads(`Notifications of #${number}`, ...words);
    return said.words;
  }

  async function feedOf(user: TeamsUser, title: string): Promise<readonly FeedItem[]> {
    return (await user.feed()).filter(({ preview }) => preview.includes(title));
  }

  /** Every accepted call of the newest chain that rang Bob, those whose feed items were replaced too. */
  async function acceptedCalls(): Promise<number> {
    const all = calls.parse(await chat.api('GET', `/people/${bob.objectId}/feed/calls`)).calls;
    return all.filter(({ chainId }) => chainId === all.at(-1)?.chainId).length;
  }

  async function redrawsOnTheWire() {
    const { exchanges } = wire.parse(await chat.api('GET', '/wire'));
    return exchanges.filter(({ operation }) => operation === 'updateActivity');
  }

  async function ringsOnTheWire(): Promise<number> {
    const { exchanges } = wire.parse(await chat.api('GET', '/wire'));
    return exchanges.filter(({ operation }) => operation === 'sendActivityNotification').length;
  }

  test('2xx, it is accepted', async () => {
    const { card, number } = await ask('Smooth');

    expect(await settled(card)).toMatchObject({ state: 'accepted' });
    expect(await ledgerSays(number)).toMatch(/Bob Okafor: notified [^(]*$/);
    expect(await feedOf(bob, 'Smooth')).toHaveLength(1);
  });

  test.each([
    ['429 and Retry-After', { kind: 'status', status: 429, retryAfterSeconds: 1 }],
    ['412', { kind: 'status', status: 412 }],
    ['502', { kind: 'status', status: 502 }],
    ['503 and Retry-After', { kind: 'status', status: 503, retryAfterSeconds: 1 }],
    ['504', { kind: 'status', status: 504 }],
    ['a connection that breaks', { kind: 'reset' }],
  ])('%s, it is sent again and accepted', async (what, effect) => {
    await putFaults({ ...ringing, effect, times: 1 });
    const { card, number } = await ask(`Later, for ${what}`);

    expect(await settled(card)).toMatchObject({ state: 'accepted' });
    expect(await ledgerSays(number)).toMatch(/Bob Okafor: notified .*\(2 attempts\)/);
    expect(await acceptedCalls()).toBe(1);
  });

  test.each([
    ['an answer that is lost', { kind: 'loseAnswer' }],
    ['nothing for longer than we wait', { kind: 'delay', milliseconds: 11_000 }],
  ])(
    '%s, it is sent again, and the feed shows it once',
    async (what, effect) => {
      await putFaults({ ...ringing, effect, times: 1 });
      const { card, number } = await ask(`Once, for ${what}`);

      expect(await settled(card)).toMatchObject({ state: 'accepted' });
      expect(await ledgerSays(number)).toMatch(/Bob Okafor: notified .*\(2 attempts\)/);
      expect(await feedOf(bob, `Once, for ${what}`)).toHaveLength(1);
    },
    30_000,
  );

  test('412 to its card by the connector, the card is posted all the same, and then it is accepted', async () => {
    await putFaults({
      service: 'connector',
      operation: 'postActivity',
      effect: { kind: 'status', status: 412 },
      times: 1,
    });
    const { card } = await ask('Busy connector');

    expect(await settled(card)).toMatchObject({ state: 'accepted' });
    expect(heard).toContainEqual(expect.objectContaining({ msg: 'card put off', itemId: card.item }));
  });

  test('401 because tokens were revoked, a fresh one does at once', async () => {
    await chat.api('POST', '/tokens/revoke');
    const { card, number } = await ask('Revoked');

    expect(await settled(card)).toMatchObject({ state: 'accepted' });
    expect(await ledgerSays(number)).toMatch(/Bob Okafor: notified [^(]*$/);
  });

  test('401 whatever the token, somebody is alarmed, and it waits for them', async () => {
    await putFaults({ ...ringing, effect: { kind: 'status', status: 401 } });
    const { card, number } = await ask('Locked out');

    await logged('feed notification put off', card);
    expect(heard).toContainEqual(
      expect.objectContaining({ level: 'error', msg: 'Microsoft refuses the token: check the credential' }),
    );
    expect(await ledgerSays(number)).toMatch(/Bob Okafor: waiting: Teams refuses the sign-in[^]*check the credential/);
    await putFaults();
    expect(await settled(card)).toMatchObject({ state: 'accepted' });
  });

  test('403, it is refused and not tried again until the app is installed anew', async () => {
    await chat.api('PUT', inChat('app/grants'), { grants: [] });
    const { card, number } = await ask('Not allowed');

    expect(await settled(card)).toMatchObject({ state: 'refused' });
    // Ada cannot be told of it either.
    expect(await settled(card, 2)).toMatchObject({ state: 'refused' });
    const sent = await ringsOnTheWire();
    expect(await ledgerSays(number, 'Bob Okafor')).toMatch(
      /Bob Okafor: not reached: .*permission is missing[^]*TeamsActivity\.Send\.Chat/,
    );
    await ada.write('<at>Countersign</at> check');
    await ada.reads('TeamsActivity.Send.Chat');
    expect(await ringsOnTheWire()).toBe(sent);
    await chat.api('DELETE', inChat('app'));
    await chat.api('POST', inChat('app'));
    await sandbox.waitFor(
      async () => ((await feedOf(bob, 'Not allowed')).length > 0 ? true : undefined),
      'Bob to be rung after all',
    );
  });

  test('404 because the card was deleted, a new card is posted and opened', async () => {
    await putFaults({ ...ringing, effect: { kind: 'status', status: 503, retryAfterSeconds: 2 }, times: 1 });
    const { card } = await ask('Deleted');
    await logged('feed notification put off', card);
    await chat.api('DELETE', inChat(`messages/${card.messageId}`));

    expect(await settled(card)).toMatchObject({ state: 'accepted' });
    const posted = await bob.baseCard('Deleted');
    expect(posted.messageId).not.toBe(card.messageId);
    expect(await feedOf(bob, 'Deleted')).toMatchObject([{ topic: { messageId: posted.messageId } }]);
  });

  test('404 while the card is there, what is decided while it is looked at is on the card in the end', async () => {
    await putFaults(
      { ...ringing, effect: { kind: 'status', status: 404, code: 'NotFound' }, times: 1 },
      { service: 'connector', operation: 'updateActivity', effect: { kind: 'delay', milliseconds: 3000 }, times: 1 },
    );
    const before = (await redrawsOnTheWire()).length;
    const { card } = await ask('Looked at');
    await sandbox.waitFor(
      async () => ((await redrawsOnTheWire()).length > before ? true : undefined),
      'the card to be looked at',
    );
    await bob.press(card, 'approve');
    await sandbox.waitFor(async () => {
      const made = await redrawsOnTheWire();
      return made.length === before + 2 && made.every(({ state }) => state !== 'open') ? true : undefined;
    }, 'the card to be redrawn');

    expect((await bob.baseCard('Looked at')).words).toContain('Approved by');
  });

  test('404 for somebody whom Graph does not know, it is refused, and the owner hears who is missing', async () => {
    await putFaults({ ...ringing, person: bob.objectId, effect: { kind: 'status', status: 404 } });
    const { card, number } = await ask('Unknown');

    expect(await settled(card)).toMatchObject({ state: 'refused' });
    expect(await ledgerSays(number, 'Bob Okafor')).toMatch(/Bob Okafor: not reached: Teams does not find the person/);
    await sandbox.waitFor(
      async () => (await ada.feed()).find(({ text }) => text.includes(`#${number}`) && text.includes('Bob Okafor')),
      'Ada to hear that Bob cannot be reached',
    );
  });

  test('409 because another app has our id, it goes with the catalogue’s id', async () => {
    await chat.api('POST', inChat('secondApp'));
    const { card, number } = await ask('Two apps');

    expect(await settled(card)).toMatchObject({ state: 'accepted' });
    expect(await ledgerSays(number)).toMatch(/Bob Okafor: notified .*\(2 attempts\)/);
    await chat.api('DELETE', inChat('secondApp'));
  });

  test('409 whichever app is named, it is refused, and the admin’s next step is told', async () => {
    await putFaults({ ...ringing, effect: { kind: 'status', status: 409 } });
    const { card, number } = await ask('Three apps');

    expect(await settled(card)).toMatchObject({ state: 'refused' });
    expect(await ledgerSays(number)).toMatch(
      /Bob Okafor: not reached: several apps share one identity[^]*TEAMS_CATALOG_APP_ID/,
    );
  });

  test('400 because the package is old, it goes in words of its own, and check tells', async () => {
    await chat.api('PUT', inChat('app/package'), { version: 'older', withoutActivityTypes: ['approvalRequired'] });
    const { card, number } = await ask('Old package');

    expect(await settled(card)).toMatchObject({ state: 'accepted', reason: 'outdatedPackage' });
    expect(await ledgerSays(number)).toMatch(/Bob Okafor: notified .*as a plain notice/);
    expect(await feedOf(bob, 'Old package')).toMatchObject([{ activityType: 'systemDefault' }]);
    await ada.write('<at>Countersign</at> check');
    await ada.reads('upload the current app package');
    await chat.api('PUT', inChat('app/package'), { version: 'current' });
    const { card: next } = await ask('New package');
    expect(await settled(next)).toMatchObject({ state: 'accepted' });
    expect(await feedOf(bob, 'New package')).toMatchObject([{ activityType: 'approvalRequired' }]);
  });

  test('what is our own mistake, it is dead after one call, loudly, and redrive is named', async () => {
    await putFaults({ ...ringing, effect: { kind: 'status', status: 422 } });
    const before = await ringsOnTheWire();
    const { card, number } = await ask('Mistaken');

    expect(await settled(card)).toMatchObject({ state: 'dead', level: 'error' });
    expect(await ringsOnTheWire()).toBe(before + 1);
    expect(await ledgerSays(number)).toMatch(/Bob Okafor: not reached: .*understand[^]*countersign redrive/);
  });
});

function parseLine(line: string): readonly z.infer<typeof logLine>[] {
  try {
    const parsed = logLine.safeParse(JSON.parse(line)).data;
    return parsed ? [parsed] : [];
  } catch {
    // Node itself may say something.
    return [];
  }
}
