// Nothing in the product depends on the sandbox: any server that speaks Entra's token endpoint, the Bot Connector and
// Graph over TLS will do, named by CLOUD.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { FakeMicrosoft } from '../teams/fakeMicrosoft.ts';
import { startFakeMicrosoft, tenantId } from '../teams/fakeMicrosoft.ts';
import type { ProductProcess } from './productProcess.ts';
import { startProduct } from './productProcess.ts';

const botId = '3c1f0c1e-8a7d-4b52-9f0e-6d1c2b3a4f50';
const chatId = '19:5e0d1f6c7a8b4c3d9e2f1a0b5c4d3e2f@thread.v2';
const bob = { id: '29:bob', name: 'Bob', aadObjectId: '20000000-0000-4000-8000-000000000000' };
const ada = { id: '29:ada', name: 'Ada', aadObjectId: '10000000-0000-4000-8000-000000000000' };

describe("with somebody else's Microsoft", () => {
  let microsoft: FakeMicrosoft;
  let product: ProductProcess;
  const folder = mkdtempSync(join(tmpdir(), 'countersign-other-'));

  beforeAll(async () => {
    microsoft = await startFakeMicrosoft();
    const [cloudPath, authorityPath] = [join(folder, 'cloud.json'), join(folder, 'authority.pem')];
    writeFileSync(cloudPath, JSON.stringify(microsoft.cloud));
    writeFileSync(authorityPath, microsoft.authority);
    product = await startProduct({
      PORT: '0',
      BOT_ID: botId,
      BOT_TENANT_ID: tenantId,
      BOT_PASSWORD: 'secret',
      CLOUD: cloudPath,
      NODE_EXTRA_CA_CERTS: authorityPath,
      DATA_DIR: join(folder, 'data'),
    });
  }, 60_000);

  afterAll(async () => {
    await product.stop();
    await microsoft.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a request posts its card and rings the approver all the same', async () => {
    const serviceUrl = `${microsoft.url}/connector/`;
    const members = [ada, bob].map(({ id, name, aadObjectId }) => ({ id, name, aadObjectId }));
    microsoft.answer(`/connector/v3/conversations/`, { status: 200, body: { id: '1700000000001', members } });
    microsoft.answer(`/v1.0/chats/`, { status: 204 });
    const token = await new SignJWT({ serviceurl: serviceUrl })
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .setIssuer(microsoft.cloud.botTokenIssuer)
      .setAudience(botId)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(microsoft.signingKey);
    const recipient = { id: `28:${botId}`, name: 'Countersign' };
    const answer = await fetch(`${product.url}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: '1700000000000',
        channelId: 'msteams',
        serviceUrl,
        from: ada,
        recipient,
        conversation: { id: chatId, conversationType: 'groupChat', isGroup: true, tenantId },
        channelData: { tenant: { id: tenantId } },
        text: '<at>Countersign</at> request Deploy from <at>Bob</at>',
        entities: [
          { type: 'mention', text: '<at>Countersign</at>', mentioned: recipient },
          { type: 'mention', text: '<at>Bob</at>', mentioned: bob },
        ],
      }),
    });
    expect(answer.status).toBe(200);
    await product.logs('feed notification settled');
    const ring = microsoft.exchanges.find(({ path }) => path.endsWith('/sendActivityNotification'));
    expect(ring?.body).toMatchObject({
      topic: { source: 'entityUrl', value: `${microsoft.cloud.graphRoot}/v1.0/chats/${chatId}/messages/1700000000001` },
      activityType: 'approvalRequired',
      recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: bob.aadObjectId },
      templateParameters: [{ name: 'approvalTaskId', value: '#1' }],
      previewText: { content: 'Ada: Deploy' },
    });
  });
});
