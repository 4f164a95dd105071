// The Agents SDK's echo bot: no token is checked and nothing is stored, as in the bare botbuilder bot.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { TurnContext } from '@microsoft/agents-hosting';
import { CloudAdapter, MessageFactory } from '@microsoft/agents-hosting';
import { z } from 'zod';
import { echoAnswer } from './echoCard.ts';

type WebResponse = Parameters<CloudAdapter['process']>[1];

const adapter = new CloudAdapter({});
const server = createServer((request, response) => {
  if (request.url === '/readyz') response.end('{}');
  else void serve(request, response);
});
process.once('SIGTERM', () => process.exit(0));
server.listen(Number(process.env['PORT']), '127.0.0.1');

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = z.record(z.string(), z.unknown()).parse(await json(request));
  await adapter.process({ headers: request.headers, method: 'POST', body }, webResponse(response), echo);
}

async function echo(context: TurnContext): Promise<void> {
  const type: string | undefined = context.activity.type;
  if (type === 'invoke') {
    const value = { status: 200, body: echoAnswer() };
    await context.sendActivity(Object.assign(MessageFactory.text(''), { type: 'invokeResponse', value }));
  } else if (type === 'message') {
    await context.sendActivity(`You said: ${context.activity.text ?? ''}`);
  }
}

/** The few methods of Express that the SDK uses, on Node's own response. */
function webResponse(response: ServerResponse): WebResponse {
  const web: WebResponse = {
    status(code) {
      response.statusCode = code;
      return web;
    },
    setHeader(name, value) {
      response.setHeader(name, value);
      return web;
    },
    send(body) {
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
      return web;
    },
    end() {
      if (!response.writableEnded) response.end();
      return web;
    },
    get headersSent() {
      return response.headersSent;
    },
    get writableEnded() {
      return response.writableEnded;
    },
  };
  return web;
}
