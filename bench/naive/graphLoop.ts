// How feed notifications are sent by most who send them: the Graph client as it comes, with its own retry.
import { Client } from '@microsoft/microsoft-graph-client';
import { readOrder, sendAll } from './order.ts';

const { url, chats } = readOrder();
/** With the middleware that `Client.init` gives everybody; only the host is another one. */
const client = Client.init({
  baseUrl: url,
  defaultVersion: 'v1.0',
  customHosts: new Set([new URL(url).hostname]),
  authProvider: (done) => done(undefined, 'token'),
});

await sendAll(async (index) => {
  const chat = chats[index % chats.length];
  if (chat === undefined) return;
  await client.api(`/chats/${chat.id}/sendActivityNotification`).post({
    topic: { source: 'entityUrl', value: `${url}/v1.0/chats/${chat.id}` },
    activityType: 'approvalRequired',
    previewText: { content: `Deploy 1.${index} to production` },
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: chat.approver.objectId },
    templateParameters: [{ name: 'approvalTaskId', value: String(index) }],
  });
});
