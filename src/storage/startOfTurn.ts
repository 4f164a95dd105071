// The first statement of a turn: remembers what is said, reads what the turn is about, and tells whether it teaches anything.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Conversation } from '../domain/conversation.ts';
import type { Person } from '../domain/person.ts';
import type { Db } from './database.ts';
import type { Hearing, HearingRow, Saying } from './heard.ts';
import { hearingFromRow, rememberSaying } from './heard.ts';
import type { ItemKey } from './items/findItem.ts';
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

/** The item that the turn wants to change, and the card message that was clicked. */
export type Acting = { readonly key: ItemKey; readonly messageId?: string };

export type TurnSubject = { readonly opening?: Opening; readonly acting?: Acting };

export type StartOfTurn = {
  readonly hearing: Hearing;
  readonly installed: boolean;
  /** The app was there, and is not any more as far as is known. */
  readonly isRemoved: boolean;
  /** The chat is stored just so, with this speaker: then a turn has nothing to teach, and nothing to lock. */
  readonly isKnown: boolean;
  readonly rosterReadAt: Date | null;
  readonly opening?: OpeningFacts;
  /**
   * The item is held until the transaction ends, and the message is one of its cards; `isNewCopy`: now. Missing where there
   * is no such item in the chat, and where the chat is to be stored first: whoever locks in one order never waits in a circle.
   */
  readonly held?: { readonly itemId: string; readonly isNewCopy: boolean };
};

type Row = HearingRow & {
  readonly installed: boolean | null;
  readonly is_known: boolean;
  readonly roster_read_at: Date | null;
  readonly held_id: string | null;
  readonly is_new_copy: boolean;
};

export async function startTurn(
  trx: Db,
  speaking: Speaking,
  { opening, acting }: TurnSubject = {},
): Promise<StartOfTurn> {
  const { id: chatId } = speaking.conversation;
  const facts = opening ? sql`, ${openingColumns(chatId, opening)}` : sql``;
  const { rows } = await sql<Row & Partial<OpeningRow>>`
    with hearing as (${hearing(speaking, opening)}),
    known as (${known(speaking)}),
    held as (${held(chatId, acting)}),
    copied as (${copied(acting)})
    select hearing.heard_as, hearing.seconds_ago, hearing.opened, hearing.refused,
      known.installed, known.is_known, known.roster_read_at,
      (select id from held) as held_id, exists (select from copied) as is_new_copy
      ${facts}
    from known
    left join hearing on true`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('A query of one row has returned none');
  const { members, delegations, held_id: itemId } = row;
  return {
    hearing: hearingFromRow(row),
    installed: row.installed ?? false,
    isRemoved: row.installed === false,
    isKnown: row.is_known,
    rosterReadAt: row.roster_read_at,
    ...(members && delegations ? { opening: openingFromRow({ members, delegations }) } : {}),
    ...(itemId === null ? {} : { held: { itemId, isNewCopy: row.is_new_copy } }),
  };
}

function hearing({ conversation, saying, viaExtension }: Speaking, opening: Opening | undefined): RawBuilder<unknown> {
  if (!saying)
    return sql`select null::text as heard_as, null::float8 as seconds_ago, null::uuid as opened, null::boolean as refused`;
  const heard = { ...saying, conversationId: conversation.id, opens: opening?.itemId };
  return rememberSaying(heard, viaExtension ? 'anywhere' : 'chat');
}

function known({ conversation, sender, ...habits }: Speaking): RawBuilder<unknown> {
  const language = habits.language ?? null;
  const timeZone = habits.timeZone ?? null;
  return sql`
    select chat.installed, chat.roster_read_at,
      coalesce(
        chat.installed and chat.service_url = ${conversation.serviceUrl}
        and speaker.entra_id = ${sender.entraId} and speaker.name = ${sender.name}
        and (${timeZone}::text is null or speaker.time_zone = ${timeZone})
        and (${language}::text is null or (speaker.language = ${language} and chat.language is not null)),
        false
      ) as is_known
    from (values (1)) as turn
    left join conversations chat on chat.id = ${conversation.id}
    left join members speaker on speaker.conversation_id = chat.id and speaker.teams_id = ${sender.teamsId}`;
}

function held(chatId: string, acting: Acting | undefined): RawBuilder<unknown> {
  if (!acting) return sql`select null::uuid as id where false`;
  const { key } = acting;
  const isMeant = key.by === 'id' ? sql`id = ${key.id}` : sql`number = ${key.number}`;
  // No key is ever changed, so that rows which point at the item can be added meanwhile.
  return sql`
    select id, created_at from items
    where conversation_id = ${chatId} and ${isMeant} and (select is_known from known)
    for no key update`;
}

/** As old as the item, so that feed notifications go on pointing at the message that the bot itself posted last. */
function copied(acting: Acting | undefined): RawBuilder<unknown> {
  if (acting?.messageId === undefined) return sql`select null::uuid as item_id where false`;
  return sql`
    insert into card_messages (item_id, message_id, posted_at, drawn_version)
    select id, ${acting.messageId}, created_at, 0 from held
    on conflict (item_id, message_id) do nothing
    returning item_id`;
}
