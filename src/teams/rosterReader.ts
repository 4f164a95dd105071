// Reads who is in a conversation, all pages, over the Bot Connector.
import { z } from 'zod';
import type { ConversationAddress } from './cardMessenger.ts';
import type { Connectors } from './connectors.ts';
import { errorFromFailure } from './teamsError.ts';

/** `entraId` is lower case; guests of other organisations may lack it and the user principal name. */
export type RosterMember = {
  readonly teamsId: string;
  readonly entraId: string | undefined;
  readonly name: string;
  readonly userPrincipalName: string | undefined;
};

/** Throws a TeamsError. */
export type RosterReader = {
  readonly readMembers: (conversation: ConversationAddress) => Promise<readonly RosterMember[]>;
};

/** Teams names the Entra id `aadObjectId` in some answers and `objectId` in others. */
const memberAnswer = z.object({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

const pageAnswer = z.object({
  members: z.array(memberAnswer).nullish(),
  continuationToken: z.string().nullish(),
});

/** The most that Teams gives at once. */
const pageSize = 500;

export function createRosterReader({ connectors }: { connectors: Connectors }): RosterReader {
  return {
    async readMembers({ serviceUrl, conversationId }) {
      try {
        const { conversations } = await connectors.connectorFor(serviceUrl);
        const members: RosterMember[] = [];
        let continuationToken = '';
        do {
          const options = { pageSize, continuationToken };
          const page = pageAnswer.parse(await conversations.getConversationPagedMembers(conversationId, options));
          members.push(...(page.members ?? []).filter(({ id }) => !isBot(id)).map(createMember));
          continuationToken = page.continuationToken ?? '';
        } while (continuationToken !== '');
        return members;
      } catch (failure) {
        throw errorFromFailure('Reading a member list', failure);
      }
    },
  };
}

/** Teams' ids of people begin with 29, those of bots with 28. */
function isBot(teamsId: string): boolean {
  return teamsId.startsWith('28:');
}

function createMember(answer: z.infer<typeof memberAnswer>): RosterMember {
  return {
    teamsId: answer.id,
    entraId: (answer.aadObjectId ?? answer.objectId ?? undefined)?.toLowerCase(),
    name: answer.name ?? '',
    userPrincipalName: answer.userPrincipalName ?? undefined,
  };
}
