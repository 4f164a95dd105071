// A bot that writes down what it hears and answers what it is told to.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { z } from 'zod';

const activityShape = z.looseObject({ type: z.string(), id: z.string() });

export type HeardActivity = z.infer<typeof activityShape>;

export type Reply = { readonly status: number; readonly body: unknown };

export type RecordingBot = {
  readonly url: string;
  /** Oldest first. */
  readonly heard: HeardActivity[];
  readonly authorizations: string[];
  /** What the next activities are answered; `undefined`: nothing, ever. */
  answer: Reply | undefined;
  /** Answers by what was heard, where it answers anything; else `answer` does. */
  answerTo: ((heard: HeardActivity) => Reply | undefined) | undefined;
  stop(): Promise<void>;
};

export async function startRecordingBot(): Promise<RecordingBot> {
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      const heard = activityShape.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      bot.heard.push(heard);
      bot.authorizations.push(request.headers.authorization ?? '');
      const reply = bot.answerTo?.(heard) ?? bot.answer;
      if (reply === undefined) return;
      response.statusCode = reply.status;
      response.end(JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bot: RecordingBot = {
    url: `http://localhost:${portOf(server.address())}`,
    heard: [],
    authorizations: [],
    answer: { status: 200, body: {} },
    answerTo: undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return bot;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The bot is not listening');
  return address.port;
}
