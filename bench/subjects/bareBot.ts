// The yardstick: the least a bot on botbuilder can do. No token is checked and nothing is stored; it answers every
// message with a message and every press of a button with a card that is always the same.
import type { TurnContext } from 'botbuilder';
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Next, Request, Response } from 'restify';
import restify from 'restify';
import { echoAnswer } from './echoCard.ts';

/** Without an app id botbuilder checks no tokens and sends none. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.get('/readyz', (_request: Request, response: Response, next: Next) => {
  response.send(200, {});
  next();
});
server.post('/api/messages', async (request: Request, response: Response) => {
  // restify's type lets the method be undefined, botbuilder's lets it be missing.
  await adapter.process(Object.assign(request, { method: 'POST' }), response, echo);
});
process.once('SIGTERM', () => process.exit(0));
server.listen(Number(process.env['PORT']), '127.0.0.1');

async function echo(context: TurnContext): Promise<void> {
  const type: string = context.activity.type;
  if (type === 'invoke') {
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: echoAnswer() } });
  } else if (type === 'message') {
    await context.sendActivity(`You said: ${context.activity.text}`);
  }
}
