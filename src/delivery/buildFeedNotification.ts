// What the activity feed says of an item to one recipient, in their language.
import type { Reader } from '../cards/refusalSentence.ts';
import { feedPreview } from '../cards/feedPreview.ts';
import { noticeText } from '../cards/noticeText.ts';
import { reference } from '../cards/reference.ts';
import type { Ring } from '../domain/decision.ts';
import type { FeedActivity, FeedNotification } from '../domain/feedNotification.ts';
import { activityIcons } from '../domain/feedNotification.ts';
import type { Item } from '../domain/item.ts';

/** `recipient` is `chat` for all its members, else an Entra object id; the feed item opens the message. */
export function buildFeedNotification(
  item: Item,
  { ring, recipient, messageId, reader }: { ring: Ring; recipient: string; messageId: string; reader: Reader },
): FeedNotification {
  return {
    chatId: item.conversationId,
    topic: { kind: 'message', messageId },
    activity: activityOf(item, ring, reader),
    previewText: feedPreview(item, ring, reader),
    recipient: recipient === 'chat' ? { kind: 'chatMembers' } : { kind: 'person', userId: recipient },
    chainId: item.chainId,
    // The manifest allows icons for its own types alone.
    ...(ring.activityType !== 'systemDefault' && { iconId: activityIcons[ring.activityType] }),
  };
}

function activityOf(item: Item, ring: Ring, reader: Reader): FeedActivity {
  switch (ring.activityType) {
    case 'approvalRequired':
    case 'approvalDecided':
      return { type: ring.activityType, parameters: { approvalTaskId: reference(item) } };
    case 'deploymentApprovalRequired':
      return { type: ring.activityType, parameters: { deploymentId: reference(item) } };
    case 'taskCreated':
    case 'taskCompleted':
      return { type: ring.activityType, parameters: { taskId: reference(item) } };
    case 'systemDefault':
      return { type: 'systemDefault', parameters: { systemDefaultText: noticeText(item, ring.notice, reader) } };
  }
}
