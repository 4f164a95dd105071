// A request that takes more than a year, on a clock that the test moves: reminder, escalation, leave, restart, expiry.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { FeedItem, ReleaseCrew, TeamsUser } from '../teamsUser.ts';
import { startReleaseCrew } from '../teamsUser.ts';

const day = 24 * 60 * 60 * 1000;
const people = ['Ada', 'Bob', 'Carla', 'Dana'];

/** The wire log has the newest exchange first. */
const wireShape = z.object({
  exchanges: z.array(z.object({ operation: z.string(), status: z.number().nullable(), requestBody: z.unknown() })),
});
const ringShape = z.object({ activityType: z.string(), recipient: z.object({ userId: z.string() }) });

describe('over more than a year', () => {
  let folder: string;
  let crew: ReleaseCrew;
  let dana: TeamsUser;
  /** Calls of Graph that the test has expected so far. */
  let accountedFor = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clock-'));
    await moveTo(0);
    const productCommand = [process.execPath, 'test/e2e/clock/productOnMovedClock.ts', clockFile()] as const;
    crew = await startReleaseCrew({ productCommand });
    dana = crew.chat.user('Dana Ito');
    await crew.chat.add(dana);
  }, 60_000);

  afterAll(async () => {
    await crew.sandbox.stop();
    await rm(folder, { recursive: true });
  });

  function clockFile(): string {
    return join(folder, 'milliseconds');
  }

  async function moveTo(days: number): Promise<void> {
    await writeFile(clockFile(), String(days * day));
  }

  /** A feed item of this person that says all of these words. */
  function hears(user: TeamsUser, ...words: string[]): Promise<FeedItem> {
    return crew.sandbox.waitFor(
      async () =>
        (await user.feed()).find(({ text, preview }) => words.every((word) => `${text} ${preview}`.includes(word))),
      `a feed item with ${words.join(', ')}`,
    );
  }

  /** Everyone whom Graph was asked to ring, by name and type, newest first; a repeated call is seen as what it is. */
  async function calls(): Promise<readonly string[]> {
    const { exchanges } = wireShape.parse(await crew.chat.api('GET', '/wire'));
    const names = new Map(
      [crew.ada, crew.bob, crew.carla, dana].map(({ objectId }, index) => [objectId, people[index]]),
    );
    return exchanges
      .filter(({ operation }) => operation === 'sendActivityNotification')
      .map(({ requestBody }) => ringShape.parse(requestBody))
      .map(({ recipient, activityType }) => `${names.get(recipient.userId) ?? '?'}: ${activityType}`);
  }

  /** Exactly these are rung next, in whatever order; one too many fails here or the next time. */
  async function ringsNext(...expected: string[]): Promise<void> {
    const fresh = await crew.sandbox.waitFor(
      async () => {
        const all = await calls();
        const since = all.slice(0, all.length - accountedFor);
        return since.length >= expected.length ? since : undefined;
      },
      `calls for ${expected.join(', ')}`,
    );
    expect(fresh.toSorted()).toEqual(expected.toSorted());
    accountedFor += fresh.length;
  }

  test('nothing is forgotten, nothing happens twice, and everybody is told the truth', async () => {
    const { ada, bob, carla, sandbox } = crew;
    await carla.write('<at>Countersign</at> away until in 300 days -> <at>Dana Ito</at>');
    await carla.reads('Dana Ito is asked instead of you');
    await ada.write(
      '<at>Countersign</at> request "Renew the lease" from <at>Bob Okafor</at> then <at>Carla Ruiz</at> ' +
        'due in 200 days remind every 50d escalate to <at>Dana Ito</at> after 30d expires in 400 days',
    );
    const { messageId } = await bob.baseCard('Renew the lease', 'Stage 1 of 2');
    await ringsNext('Bob: approvalRequired');
    const [first] = await bob.feed();
    expect(first).toMatchObject({ text: expect.stringContaining('asks for your approval'), topic: { messageId } });
    const bobsFirstCard = await bob.openCard(messageId);

    // Nobody answers: the request goes to Dana as well, and her answer decides the stage.
    await moveTo(31);
    await ringsNext('Dana: approvalRequired', 'Ada: systemDefault');
    await hears(ada, '#1', 'Dana Ito');
    const danasCard = await dana.openCard(messageId);
    expect(danasCard.words).toContain('your answer decides');

    // Then a reminder, for both of them.
    await moveTo(51);
    await ringsNext('Bob: approvalRequired', 'Dana: approvalRequired');
    await bob.baseCard('Renew the lease', 'Reminded once');

    // The second stage asks Carla, who is away: Dana stands in, and Carla is told. Bob need not answer any more.
    const opened = await dana.press(danasCard, 'approve', { comment: 'I know the landlord' });
    expect(opened).toMatchObject({ words: expect.stringContaining('Dana Ito stands in') });
    await ringsNext('Bob: systemDefault', 'Carla: systemDefault');
    await hears(carla, '#1', 'Dana Ito');
    await hears(bob, '#1', 'stage 1 is decided');
    // Once this is answered, what was sent before is noted as sent, and not sent again after the kill.
    await ada.write('<at>Countersign</at> help remind');
    await ada.reads('remind 42');

    // While the process is dead, a reminder and the due time pass. Each is made up for once.
    await sandbox.product.kill();
    await moveTo(205);
    await sandbox.product.start();
    await bob.baseCard('Renew the lease', 'Overdue', 'Reminded 2 times');
    await hears(ada, '#1', 'nobody stands in');
    await ringsNext('Ada: systemDefault', 'Carla: approvalRequired', 'Dana: approvalRequired');

    await moveTo(301);
    await hears(carla, 'asks for your approval');
    expect((await carla.openCard(messageId)).buttons).toContain('approve');
    await ringsNext('Carla: approvalRequired', 'Dana: approvalRequired');

    await moveTo(401);
    const closed = await bob.baseCard('Renew the lease', 'Expired');
    expect(closed.messageId).toBe(messageId);
    expect(closed.buttons).toEqual([]);
    await ringsNext('Ada: approvalDecided', 'Bob: approvalDecided', 'Carla: approvalDecided', 'Dana: approvalDecided');
    const [told] = await ada.feed();
    expect(told).toMatchObject({ chainId: first?.chainId, preview: expect.stringContaining('Renew the lease') });
    expect(await bob.press(bobsFirstCard, 'approve')).toMatchObject({
      words: expect.stringContaining('already closed'),
    });

    await ada.write('<at>Countersign</at> history 1');
    const { words } = await ada.reads('History of', 'It expired without a decision');
    const lines = words.split('\n');
    const times = (line: string) => lines.filter((candidate) => candidate === line).length;
    expect(times('Nobody had decided in time, so Dana Ito was asked')).toBe(2);
    expect(times('It became overdue')).toBe(1);
    expect(times('Stage 2 was asked')).toBe(1);
    expect(times('A reminder went out')).toBe(3);
  }, 120_000);
});
