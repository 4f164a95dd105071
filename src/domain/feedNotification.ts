// What a feed notification says and to whom, as plain data; teams/activityFeed turns it into Graph's request.

/**
 * The activity types of the app manifest with the placeholders of their template texts.
 * `{actor}` is Teams' own and never sent. test/appPackage holds this table equal to appPackage/manifest.json.
 */
export const activityTypes = {
  approvalRequired: ['approvalTaskId'],
  deploymentApprovalRequired: ['deploymentId'],
  taskCreated: ['taskId'],
  approvalDecided: ['approvalTaskId'],
  taskCompleted: ['taskId'],
} as const;

export type ActivityType = keyof typeof activityTypes;

/** The manifest's icon of each type; the same test holds them. */
export const activityIcons = {
  approvalRequired: 'approval',
  deploymentApprovalRequired: 'deployment',
  taskCreated: 'task',
  approvalDecided: 'decision',
  taskCompleted: 'closed',
} as const satisfies Readonly<Record<ActivityType, string>>;

export type TemplateParameters<T extends ActivityType> = Readonly<Record<(typeof activityTypes)[T][number], string>>;

/** One activity type together with exactly the template parameters it needs. */
export type FeedActivity =
  | { [T in ActivityType]: { readonly type: T; readonly parameters: TemplateParameters<T> } }[ActivityType]
  /** Graph's reserved type, which every installed app may send and none declares; its text is free. */
  | { readonly type: 'systemDefault'; readonly parameters: { readonly systemDefaultText: string } };

/** What the feed item opens: a message of the chat, the chat itself, or a Teams deep link with a text of its own. */
export type FeedTopic =
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'chat' }
  | { readonly kind: 'text'; readonly text: string; readonly webUrl: string };

/** `userId` is an Entra object id, or a user principal name where only that is known. */
export type FeedRecipient = { readonly kind: 'person'; readonly userId: string } | { readonly kind: 'chatMembers' };

/** One call of `POST /chats/{chatId}/sendActivityNotification`. A repeated `chainId` replaces the earlier item. */
export type FeedNotification = {
  readonly chatId: string;
  readonly topic: FeedTopic;
  readonly activity: FeedActivity;
  readonly previewText: string;
  readonly recipient: FeedRecipient;
  readonly chainId?: number;
  /** An icon that the manifest allows for the activity type; without it Teams shows the app's own. */
  readonly iconId?: string;
  /** The catalogue's id of the app, where several of the chat's apps share our Entra id. */
  readonly teamsAppId?: string;
};
