// Raw activities as Teams posts them, with overrides.
export const botId = '28:6b0a4c1e-5ed1-4f0b-9f2a-0d2f6f1f7f00';
export const chatId = '19:0123456789abcdef0123456789abcdef@thread.v2';
export const tenantId = 'b2a6b7ce-2b71-4b6e-9e43-2f7f3f3f1a10';
export const itemId = '6a1f0c3e-58a4-4f0e-9d6b-0c5f5a3b7d42';

type Fields = Readonly<Record<string, unknown>>;

export function activity(fields: Fields = {}): Fields {
  return {
    type: 'message',
    id: '1763715600000',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    from: { id: '29:ada-berg', name: 'Ada Berg', aadObjectId: 'entra-ada-berg' },
    recipient: { id: botId, name: 'Countersign' },
    conversation: { id: chatId, conversationType: 'groupChat', isGroup: true, tenantId },
    channelData: { tenant: { id: tenantId } },
    entities: [{ type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: 'Europe/Berlin' }],
    ...fields,
  };
}

export function mention(name: string, fields: Fields = {}): Fields {
  const id = name === 'Countersign' ? botId : `29:${name.toLowerCase().replaceAll(' ', '-')}`;
  return { type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name }, ...fields };
}

/** A message whose mentions are all picked ones. */
export function message(text: string, fields: Fields = {}): Fields {
  const names = Array.from(text.matchAll(/<at>(.*?)<\/at>/g), ([, name = '']) => name);
  return activity({ text, entities: names.map((name) => mention(name)), ...fields });
}

export function click(verb: string, fields: Fields = {}): Fields {
  return activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:1234',
    replyToId: '1763715600000',
    value: { action: { type: 'Action.Execute', verb, data: { item: itemId } }, trigger: 'manual' },
    ...fields,
  });
}
