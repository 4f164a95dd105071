// When a client asks for the viewer's own card by itself, as Teams does
// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/up-to-date-views).
import { z } from 'zod';

const refreshBlock = z.object({
  refresh: z.object({
    action: z.object({
      type: z.literal('Action.Execute'),
      id: z.string().optional(),
      verb: z.string().optional(),
      data: z.unknown(),
    }),
    userIds: z.array(z.string()).optional(),
  }),
});

export type Refresh = z.infer<typeof refreshBlock>['refresh'];

/** A chat with more members refreshes only the people a card names. */
const automaticMemberLimit = 60;

/** The same version of a message is asked for again only after this long. */
const pauseMs = 60_000;

/** The card's `refresh` block, or undefined where the card has none that can be asked. */
export function readRefresh(card: unknown): Refresh | undefined {
  return refreshBlock.safeParse(card).data?.refresh;
}

/** Whether a card in view has to be asked for now. `lastAnswer` is when this viewer last got an answer, for which version. */
export function isRefreshDue(question: {
  readonly refresh: Refresh | undefined;
  readonly viewerTeamsId: string;
  readonly memberCount: number;
  readonly version: number;
  readonly lastAnswer: { readonly version: number; readonly at: number } | undefined;
  readonly now: number;
}): boolean {
  const { refresh, lastAnswer } = question;
  if (refresh === undefined || !isMeant(refresh, question)) return false;
  if (lastAnswer?.version !== question.version) return true;
  return question.now - lastAnswer.at >= pauseMs;
}

function isMeant(refresh: Refresh, viewer: { viewerTeamsId: string; memberCount: number }): boolean {
  if (refresh.userIds !== undefined) return refresh.userIds.includes(viewer.viewerTeamsId);
  return viewer.memberCount <= automaticMemberLimit;
}
