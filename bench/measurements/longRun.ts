// A long run of mixed turns, as a busy day brings them: cards that are looked at, and now and then a new request.
import { requestActivity, viewActivity } from '../load/activities.ts';
import { createRandom } from '../load/random.ts';
import { runAll, runWindow } from '../load/window.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import type { Subject } from '../subjects/subject.ts';
import { chatOfId, chats } from '../world.ts';

/** Of so many turns one is a request; the others are views of a card that was posted earlier. */
const turnsPerRequest = 20;

/** Ends when all has been sent that follows. */
export async function runMixedTurns(
  { driver, sends, openCards }: Subject,
  { microsoft, turns }: { microsoft: Microsoft; turns: number },
): Promise<void> {
  const { serviceUrl } = microsoft;
  const random = createRandom(turns);
  const before = await microsoft.traffic();
  await runAll({ things: chats, inFlight: 4 }, (chat) => driver.post(requestActivity(chat, serviceUrl)));
  await microsoft.arrived(before, { posts: chats.length });
  const cards = [...(openCards === undefined ? [] : await microsoft.takeCards()), anyCard];
  const first = await microsoft.traffic();
  let done = 0;
  let requests = 0;
  async function send(): Promise<boolean> {
    if (done === turns) return false;
    done += 1;
    const card = cards[random(Math.max(1, cards.length - 1))] ?? anyCard;
    const chat = chatOfId(card.chatId);
    if (chat === undefined) return false;
    const isRequest = done % turnsPerRequest === 0;
    if (isRequest) requests += 1;
    await driver.post(isRequest ? requestActivity(chat, serviceUrl) : viewActivity(chat, card, serviceUrl));
    return true;
  }
  await runWindow({ inFlight: 16, durationMs: Infinity, send });
  await microsoft.arrived(first, { posts: requests * (sends.request.posts ?? 0) });
  await microsoft.takeCards();
}

/** The echo bots have no items. */
const anyCard = { itemId: '00000000-0000-4000-8000-000000000000', messageId: '1', chatId: chats[0]?.id ?? '' };
