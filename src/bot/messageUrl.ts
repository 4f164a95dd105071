// Where a message of a chat is opened in Teams.

/** Deep link to a message of a chat: learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams. */
export function messageUrl(teamsRoot: string, chatId: string, messageId: string): string {
  const context = encodeURIComponent(JSON.stringify({ contextType: 'chat' }));
  return `${teamsRoot}/l/message/${encodeURIComponent(chatId)}/${messageId}?context=${context}`;
}
