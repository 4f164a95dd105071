// A Teams conversation as an inbound activity tells of it.

/** `id` is the group chat's id in Graph too; `serviceUrl` is where the Bot Connector reaches it. */
export type Conversation = {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly serviceUrl: string;
};
