// Opens a feed item: marks it read and goes to what it is about, which is the card message wherever there is one.
import type { FeedItem } from '../api/shapes.ts';
import { useOpenLink } from '../chat/openLink.ts';
import { readDeepLink } from '../rules/deepLink.ts';
import { useClient } from '../state/client.ts';

export function useOpenFeedItem(viewerId: string): (item: FeedItem) => void {
  const { act, api, navigation } = useClient();
  const openLink = useOpenLink();
  return (item) => {
    if (!item.read) void act(() => api.markRead(viewerId, item.id));
    const place = placeOf(item);
    if (place) navigation.go({ view: 'activity', section: null, ...place });
    else if (item.topic.kind === 'text') openLink(item.topic.webUrl);
  };
}

function placeOf({ topic }: FeedItem): { chatId: string; messageId: string | null } | undefined {
  if (topic.kind === 'message') return { chatId: topic.chatId, messageId: topic.messageId };
  if (topic.kind === 'chat') return { chatId: topic.chatId, messageId: null };
  return readDeepLink(topic.webUrl, location.origin);
}
