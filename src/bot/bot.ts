// One turn: a raw activity in, the answer of an invoke out. Everything else that the bot says goes out as a job.
import { sentencesFor } from '../cards/sentences.ts';
import { sayWhen } from '../cards/when.ts';
import type { Items } from '../items/items.ts';
import type { TurnProgress } from '../items/turnProgress.ts';
import { createTurnProgress } from '../items/turnProgress.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { noMetrics } from '../telemetry/metrics.ts';
import type { Attributes, Trace } from '../telemetry/trace.ts';
import { itemIdAttribute, noTrace } from '../telemetry/trace.ts';
import { answerError } from './cardActions/answer.ts';
import { runItemAction } from './cardActions/index.ts';
import { turnPage } from './cardActions/turnPage.ts';
import { runCommand } from './commands/index.ts';
import type { Alarm, Ended } from './deadline.ts';
import { beforeDeadline } from './deadline.ts';
import { runForm } from './forms/runForm.ts';
import type { Input, Speaker, SpokenInput } from './input.ts';
import type { ItemOfTurn } from './itemOfTurn.ts';
import { createItemOfTurn } from './itemOfTurn.ts';
import { messageUrl } from './messageUrl.ts';
import { parseActivity } from './parseActivity.ts';
import type { SayTrouble } from './trouble.ts';
import { createTrouble } from './trouble.ts';
import type { TurnContext } from './turnContext.ts';

export type BotOptions = {
  readonly items: Items;
  readonly clock: () => Date;
  readonly log: Log;
  /** The Teams client's address in this cloud, for deep links. */
  readonly teamsRoot: string;
  readonly sayTrouble: SayTrouble;
  readonly metrics?: Metrics;
  readonly trace?: Trace;
  /** How long a turn may take; Teams waits for 15 seconds and then asks again. */
  readonly deadlineMs?: number;
  readonly alarm?: Alarm;
};

type Turning = { readonly progress: TurnProgress; readonly about: ItemOfTurn };

export type Bot = { readonly handle: (activity: unknown) => Promise<unknown> };

const usualDeadlineMs = 8000;

export function createBot(options: BotOptions): Bot {
  const {
    items,
    clock,
    log,
    teamsRoot,
    metrics = noMetrics,
    trace = noTrace,
    deadlineMs = usualDeadlineMs,
    alarm,
  } = options;
  const trouble = createTrouble(options);

  function contextOf(speaker: Speaker, own: Items): TurnContext {
    const sentences = sentencesFor(speaker.language);
    const now = clock();
    return {
      items: own,
      speaker,
      sentences,
      now,
      when: (at) => sayWhen(at, { language: sentences.language, timeZone: speaker.timeZone, now }),
      messageUrl: (chatId, messageId) => messageUrl(teamsRoot, chatId, messageId),
    };
  }

  async function speak(input: SpokenInput, { own, about }: { own: Items; about: ItemOfTurn }): Promise<unknown> {
    const context = contextOf(input.speaker, own);
    switch (input.kind) {
      case 'command': {
        const answer = await runCommand(input.segments, context);
        const itemId = about.noted()?.itemId;
        const turn = { ...input.speaker, ...(itemId === undefined ? {} : { itemId }) };
        if (answer) await own.reply(turn, answer, 'sender');
        return undefined;
      }
      case 'itemAction':
        return runItemAction(input, context);
      case 'listAction':
        return turnPage(input, context);
      case 'form':
        return runForm(input, context);
    }
  }

  async function run(input: Input, { progress, about }: Turning): Promise<unknown> {
    switch (input.kind) {
      case 'command':
      case 'itemAction':
      case 'listAction':
      case 'form':
        return items.inOneTurn(progress, (own) => speak(input, { own: about.watch(own), about }));
      case 'appInstalled':
      case 'chatChanged':
        return items[input.kind](input);
      case 'membersLeft':
        return items.membersLeft(input);
      case 'appRemoved':
        return items.appRemoved(input);
      case 'unusableInvoke':
        log[input.code === 'BadRequest' ? 'warn' : 'debug']({ reason: input.reason }, 'invoke not usable');
        return answerError(input.code, sentencesFor(input.language).card.deadButton);
      case 'malformed':
        log.warn({ reason: input.reason }, 'activity malformed');
        return undefined;
      case 'unsupported':
        log.debug({ reason: input.reason }, 'activity not used');
        return undefined;
    }
  }

  function onLateEnd(ended: Ended<unknown>): void {
    if (ended.kind === 'failed') log.error({ err: ended.error }, 'a turn failed after it was answered');
    else log.info({ kept: ended.kind === 'done' }, 'a turn ended after it was answered');
  }

  async function take(input: Input, note: (attributes: Attributes) => void): Promise<unknown> {
    const started = performance.now();
    const progress = createTurnProgress();
    const about = createItemOfTurn();
    const deadline = { deadlineMs, onLateEnd, ...(alarm ? { alarm } : {}) };
    const ended = await beforeDeadline(progress, () => run(input, { progress, about }), deadline);
    const seconds = (performance.now() - started) / 1000;
    const outcome = outcomeOf(ended, progress);
    metrics.turn({ kind: input.kind, outcome, seconds });
    const noted = about.noted();
    if (noted) {
      note({ [itemIdAttribute]: noted.itemId });
      const line = { ...noted, kind: input.kind, ...(outcome === 'done' ? {} : { outcome }) };
      log[isAutomatic(input) ? 'debug' : 'info'](line, 'turn about an item');
    }
    if (ended.kind === 'done') return ended.value;
    if (ended.kind === 'failed') throw ended.error;
    const { isLate, unsure, error } = ended;
    log.error({ err: error, kind: input.kind, isLate, unsure }, 'the database did not answer a turn in time');
    // Nobody reads the answer to an event, and what is refused may be delivered again.
    if (!('speaker' in input)) throw new Error('The database did not answer in time.', { cause: error });
    return trouble.answer(input, ended);
  }

  return {
    handle(activity) {
      const input = parseActivity(activity);
      return trace.span({ name: `turn ${input.kind}`, kind: 'server' }, (note) => take(input, note));
    },
  };
}

/** A client asks for its card anew whenever that comes into view. */
function isAutomatic(input: Input): boolean {
  return input.kind === 'itemAction' && input.automatic;
}

function outcomeOf(ended: Ended<unknown>, progress: TurnProgress) {
  if (ended.kind === 'done') return progress.isRepetition() ? 'repeated' : 'done';
  return ended.kind === 'trouble' && ended.isLate ? 'late' : 'failed';
}
