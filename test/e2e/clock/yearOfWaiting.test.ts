// A request that takes more than a year, on a clock that the test moves: reminder, escalation, leave, restart, expiry.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FeedItem, ReleaseCrew, TeamsUser } from '../teamsUser.ts';
import { startReleaseCrew } from '../teamsUser.ts';

const day = 24 * 60 * 60 * 1000;

describe('over more than a year', () => {
  let folder: string;
  let crew: ReleaseCrew;
  let dana: TeamsUser;

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

  /** How often Graph took a notification for this person. */
  async function timesRung(user: TeamsUser): Promise<number> {
    return (await user.feed()).length;
  }

  test('nothing is forgotten, nothing happens twice, and everybody is told the truth', async () => {
    const { ada, bob, carla, sandbox } = crew;
    await carla.write('<at>Countersign</at> away until in 300 days -> <at>Dana Ito</at>');
    await carla.reads('Dana Ito is asked instead of you');
    await ada.write(
      '<at>Countersign</at> request "Renew the lease" from <at>Bob Okafor</at> then <at>Carla Ruiz</at> ' +
        'due in 200 days remind every 14d escalate to <at>Dana Ito</at> after 30d expires in 400 days',
    );
    const { messageId } = await bob.baseCard('Renew the lease', 'Stage 1 of 2');
    const first = await bob.rung('approvalRequired');
    const bobsFirstCard = await bob.openCard(messageId);
    expect(await dana.feed()).toEqual([]);

    await moveTo(15);
    await bob.baseCard('Renew the lease', 'Reminded once');

    await moveTo(31);
    await bob.baseCard('Renew the lease', 'Reminded 2 times', 'this answer decides');
    expect((await hears(dana, 'Renew the lease')).topic.messageId).toBe(messageId);
    await hears(ada, '#1', 'Dana Ito');

    const opened = await dana.press(await dana.openCard(messageId), 'approve', { comment: 'I know the landlord' });
    expect(opened).toMatchObject({ words: expect.stringContaining('Dana Ito stands in') });
    await hears(carla, '#1', 'Dana Ito');
    await hears(dana, 'asks for your approval');

    await sandbox.product.kill();
    await moveTo(205);
    await sandbox.product.start();
    await bob.baseCard('Renew the lease', 'Overdue');
    await hears(ada, '#1', 'overdue');

    await moveTo(301);
    await hears(carla, 'asks for your approval');
    expect((await carla.openCard(messageId)).buttons).toContain('approve');

    await moveTo(401);
    const closed = await bob.baseCard('Renew the lease', 'Expired');
    expect(closed.messageId).toBe(messageId);
    expect(closed.buttons).toEqual([]);
    const told = await ada.rung('approvalDecided');
    expect(told).toMatchObject({ chainId: first.chainId, preview: expect.stringContaining('Renew the lease') });

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
    expect(times('It expired without a decision')).toBe(1);
    expect(times('A reminder went out')).toBeLessThanOrEqual(10);
    for (const user of [ada, bob, carla, dana]) expect(await timesRung(user)).toBe(1);
  }, 120_000);
});
