// What the activity feed says of an item to one recipient, in their language.
import type { Reader } from '../../cards/refusalSentence.ts';
import { feedPreview } from '../../cards/feedPreview.ts';
import { feedTitle } from '../../cards/feedTitle.ts';
import { reference } from '../../cards/reference.ts';
import type { Ring } from '../../domain/decision.ts';
import type { ActivityType, FeedActivity, FeedNotification } from '../../domain/feedNotification.ts';
import { activityIcons } from '../../domain/feedNotification.ts';
import type { Item } from '../../domain/item.ts';
import type { Manner } from '../../storage/refusedTries.ts';

/** `messageId` is what the feed item opens. */
export type Telling = {
  readonly ring: Ring;
  /** `chat` for all its members, else an Entra object id. */
  readonly recipient: string;
  readonly messageId: string;
  readonly reader: Reader;
  readonly manner: Manner;
};

export function buildFeedNotification(item: Item, telling: Telling): FeedNotification {
  const { ring, recipient, messageId, reader, manner } = telling;
  const { teamsAppId } = manner;
  return {
    chatId: item.conversationId,
    topic: { kind: 'message', messageId },
    previewText: feedPreview(item, ring, reader),
    recipient: recipient === 'chat' ? { kind: 'chatMembers' } : { kind: 'person', userId: recipient },
    chainId: item.chainId,
    ...activityAndIcon(item, telling),
    ...(teamsAppId !== undefined && { teamsAppId }),
  };
}

/** Only types that the manifest declares have an icon. */
function activityAndIcon(item: Item, { ring, reader, manner }: Telling): Pick<FeedNotification, 'activity' | 'iconId'> {
  if (ring.activityType === 'systemDefault' || manner.type === 'systemDefault')
    return { activity: { type: 'systemDefault', parameters: { systemDefaultText: feedTitle(item, ring, reader) } } };
  return { activity: activityOf(ring.activityType, reference(item)), iconId: activityIcons[ring.activityType] };
}

function activityOf(type: ActivityType, item: string): FeedActivity {
  switch (type) {
    case 'approvalRequired':
    case 'approvalDecided':
      return { type, parameters: { approvalTaskId: item } };
    case 'deploymentApprovalRequired':
      return { type, parameters: { deploymentId: item } };
    case 'taskCreated':
    case 'taskCompleted':
      return { type, parameters: { taskId: item } };
  }
}
