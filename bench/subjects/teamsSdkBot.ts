// The Teams SDK's echo bot: no token is checked and nothing is stored, as in the bare botbuilder bot.
import { App } from '@microsoft/teams.apps';
import { echoAnswer } from './echoCard.ts';

const app = new App({ dangerouslyAllowUnauthenticatedRequests: true });
app.on('message', async (context) => {
  await context.send({ type: 'message', text: `You said: ${context.activity.text}` });
});
app.on('card.action', echoAnswer);
process.once('SIGTERM', () => process.exit(0));
await app.start(Number(process.env['PORT']));
