// The first statement of a turn: remembers what is said, and reads what the turn may teach about the chat and the speaker.
import { sql } from 'kysely';
import type { Conversation } from '../domain/conversation.ts';
import type { Person } from '../domain/person.ts';
import type { Db } from './database.ts';
import type { Hearing, HearingRow, Saying } from './heard.ts';
import { hearingFromRow, rememberSaying } from './heard.ts';
import type { OpeningFacts, OpeningQuestion, OpeningRow } from './openingFacts.ts';
import { openingColumns, openingFromRow } from './openingFacts.ts';

/** `language` and `timeZone` as the speaker's client tells them now. */
export type Speaking = {
  readonly conversation: Conversation;
  readonly sender: Person;
  readonly language: string | undefined;
  readonly timeZone?: string | undefined;
  readonly saying?: Saying | undefined;
  /** A message extension works in every chat of who has it, whether the app is there or not. */
  readonly viaExtension?: true;
};

/** The item that the turn wants to open, and what has to be known for that. */
export type Opening = OpeningQuestion & { readonly itemId: string };

export type StartOfTurn = {
  readonly hearing: Hearing;
  readonly installed: boolean;
  /** The chat is stored just so, with this speaker: then a turn has nothing to teach, and nothing to lock. */
  readonly isKnown: boolean;
  readonly rosterReadAt: Date | null;
  readonly opening?: OpeningFacts;
};

type Row = HearingRow & {
  readonly installed: boolean | null;
  readonly service_url: string | null;
  readonly language: string | null;
  readonly roster_read_at: Date | null;
  readonly entra_id: string | null;
  readonly name: string | null;
  readonly spoken: string | null;
  readonly time_zone: string | null;
};

export async function startTurn(trx: Db, speaking: Speaking, opening?: Opening): Promise<StartOfTurn> {
  const { conversation, sender } = speaking;
  const facts = opening ? sql`, ${openingColumns(conversation.id, opening)}` : sql``;
  const { rows } = await sql<Row & Partial<OpeningRow>>`
    with hearing as (${hearing(speaking, opening)})
    select hearing.heard_as, hearing.seconds_ago, hearing.opened,
      chat.installed, chat.service_url, chat.language, chat.roster_read_at,
      speaker.entra_id, speaker.name, speaker.language as spoken, speaker.time_zone
      ${facts}
    from (values (1)) as turn
    left join hearing on true
    left join conversations chat on chat.id = ${conversation.id}
    left join members speaker on speaker.conversation_id = chat.id and speaker.teams_id = ${sender.teamsId}`.execute(
    trx,
  );
  const [row] = rows;
  if (!row) throw new Error('A query of one row has returned none');
  const { members, delegations } = row;
  return {
    hearing: hearingFromRow(row),
    installed: row.installed ?? false,
    isKnown: isKnown(row, speaking),
    rosterReadAt: row.roster_read_at,
    ...(members && delegations ? { opening: openingFromRow({ members, delegations }) } : {}),
  };
}

function hearing({ conversation, saying, viaExtension }: Speaking, opening: Opening | undefined) {
  if (!saying) return sql`select null::text as heard_as, null::float8 as seconds_ago, null::uuid as opened`;
  const heard = { ...saying, conversationId: conversation.id, opens: opening?.itemId };
  return rememberSaying(heard, viaExtension ? 'anywhere' : 'chat');
}

function isKnown(row: Row, { conversation, sender, language, timeZone }: Speaking): boolean {
  if (row.installed !== true || row.service_url !== conversation.serviceUrl) return false;
  if (row.entra_id !== sender.entraId || row.name !== sender.name) return false;
  if (timeZone !== undefined && timeZone !== row.time_zone) return false;
  return language === undefined || (row.spoken === language && row.language !== null);
}
