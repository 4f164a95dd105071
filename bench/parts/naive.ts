// The naive way, against the same rules: what becomes of as many calls when the SDKs' own retry is all there is.
import type { Order } from '../naive/order.ts';
import type { SenderName } from '../naive/runSender.ts';
import { runSender } from '../naive/runSender.ts';
import { connectorLimits, feedLimits } from '../microsoft/limits.ts';
import type { TrafficKind } from '../microsoft/traffic.ts';
import type { Sent } from '../quota/tallyLines.ts';
import { tallyLines } from '../quota/tallyLines.ts';
import { tallyOf } from '../quota/tally.ts';
import { theoreticalMinimumSeconds } from '../quota/theoreticalMinimum.ts';
import type { Report } from '../report/measured.ts';
import type { Ground } from './ground.ts';
import { prepareGround } from './ground.ts';
import type { Part } from './part.ts';

type Sender = {
  readonly name: SenderName;
  readonly kind: TrafficKind;
  readonly title: string;
  readonly count: number;
  readonly callsPerChat: number;
  readonly minimumSeconds: number;
};

type Variant = {
  readonly key: string;
  readonly title: string;
  readonly way: Order['way'];
  readonly lostAnswerEvery: number;
};

export const measureNaive: Part = async (stage) => {
  const { notifications, messages, messagesInOneChat, lostAnswerEvery } = stage.plan.naive;
  const variants: readonly Variant[] = [
    { key: 'loop', title: 'one after the other', way: 'loop', lostAnswerEvery: 0 },
    { key: 'atOnce', title: 'all at once', way: 'atOnce', lostAnswerEvery: 0 },
    { key: 'lost', title: `one after the other, 1 in ${lostAnswerEvery} answers lost`, way: 'loop', lostAnswerEvery },
  ];
  const senders: readonly Sender[] = [
    {
      name: 'graph',
      kind: 'feeds',
      title: 'Naive: feed notifications by a loop with the Graph client',
      count: notifications,
      callsPerChat: 4,
      minimumSeconds: theoreticalMinimumSeconds([notifications], feedLimits),
    },
    {
      name: 'botbuilder',
      kind: 'posts',
      title: 'Naive: messages by a loop with botbuilder',
      count: messages,
      callsPerChat: 4,
      minimumSeconds: theoreticalMinimumSeconds([messages], { ...connectorLimits, inAll: [] }),
    },
    {
      name: 'botbuilder',
      kind: 'posts',
      title: 'Naive: messages into one chat by a loop with botbuilder',
      count: messagesInOneChat,
      callsPerChat: messagesInOneChat,
      minimumSeconds: theoreticalMinimumSeconds([messagesInOneChat], {
        perTenant: connectorLimits.postsPerChat,
        inAll: [],
      }),
    },
  ];
  await using ground = await prepareGround(stage);
  const reports: Report[] = [];
  for (const sender of senders) {
    const results = new Map<string, Sent>();
    for (const variant of variants) {
      stage.announce(`${sender.title}: ${sender.count}, ${variant.title}`);
      results.set(variant.key, await send(ground, sender, variant));
    }
    const columns = variants.map(({ key, title }) => ({ key, title }));
    reports.push({ title: sender.title, columns, lines: tallyLines(results) });
  }
  return reports;
};

async function send({ microsoft, workplace }: Ground, sender: Sender, variant: Variant): Promise<Sent> {
  const { name, kind, count, callsPerChat, minimumSeconds } = sender;
  const { way, lostAnswerEvery } = variant;
  await microsoft.enforce({ limits: 'microsoft', lostAnswerEvery, answerAfterMs: 0 });
  const order = { url: microsoft.url, way, count, chats: Math.ceil(count / callsPerChat) };
  await runSender(name, order, workplace.caPath);
  return { wanted: count, minimumSeconds, tally: tallyOf(await microsoft.ledger(), { kind, wanted: count }) };
}
