// The tables as TypeScript sees them; migrations/ is what makes them. Both engines return the same values.
import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

type Timestamp = ColumnType<Date, Date, Date>;
type NullableTimestamp = ColumnType<Date | null, Date | null, Date | null>;

type ConversationsTable = {
  id: string;
  tenant_id: string;
  kind: string;
  service_url: string;
  /** False after the app was removed: nothing is sent there until it returns. */
  installed: boolean;
  last_item_number: Generated<number>;
  roster_read_at: NullableTimestamp;
};

type MembersTable = {
  conversation_id: string;
  teams_id: string;
  entra_id: string | null;
  user_principal_name: string | null;
  name: string;
};

type ItemsTable = {
  id: string;
  chain_id: number;
  number: number;
  conversation_id: string;
  kind: 'approval' | 'task';
  state: string;
  title: string;
  note: string | null;
  owner_id: string;
  owner_teams_id: string;
  owner_name: string;
  open_stage: number;
  created_at: Timestamp;
  closed_at: NullableTimestamp;
  closed_by_id: string | null;
  closed_by_teams_id: string | null;
  closed_by_name: string | null;
  closing_reason: string | null;
  version: number;
  /** The job that is posting the item's card. */
  claimed_by: string | null;
  claimed_at: NullableTimestamp;
};

type StagesTable = {
  item_id: string;
  stage: number;
  audience: 'people' | 'chat';
  rule: 'any' | 'all' | 'count';
  needed: number | null;
};

type AskedPeopleTable = {
  item_id: string;
  stage: number;
  position: number;
  entra_id: string;
  teams_id: string;
  name: string;
};

type ResponsesTable = {
  item_id: string;
  stage: number;
  position: number;
  entra_id: string;
  teams_id: string;
  name: string;
  answer: 'approve' | 'reject';
  comment: string | null;
  answered_at: Timestamp;
};

type EventsTable = {
  id: Generated<number>;
  item_id: string;
  at: Timestamp;
  kind: string;
  actor_id: string;
  actor_name: string;
  /** What the event carries besides: answer, comment, reason, and the state before and after. */
  details: ColumnType<Record<string, unknown>, string, never>;
};

type CardMessagesTable = {
  item_id: string;
  message_id: string;
  posted_at: Timestamp;
  /** The item's version that this message shows. */
  drawn_version: number;
  claimed_by: string | null;
  claimed_at: NullableTimestamp;
};

type FeedNotificationsTable = {
  item_id: string;
  /** An Entra object id, or `chat` for all members by one call. */
  recipient: string;
  activity_type: string;
  /** Grows when a newer notification takes the place of an older one. */
  revision: number;
  state: 'queued' | 'accepted' | 'obsolete' | 'refused' | 'dead';
  attempts: Generated<number>;
  /** Why it was refused or is dead: Graph's status and code. */
  reason: string | null;
  changed_at: Timestamp;
  claimed_by: string | null;
  claimed_at: NullableTimestamp;
};

export type Schema = {
  conversations: ConversationsTable;
  members: MembersTable;
  items: ItemsTable;
  stages: StagesTable;
  asked_people: AskedPeopleTable;
  responses: ResponsesTable;
  events: EventsTable;
  card_messages: CardMessagesTable;
  feed_notifications: FeedNotificationsTable;
};

type Unclaimed<Row> = Omit<Row, 'claimed_by' | 'claimed_at'>;

export type ItemRow = Unclaimed<Selectable<ItemsTable>>;
export type NewItemRow = Unclaimed<Insertable<ItemsTable>>;
export type StageRow = Selectable<StagesTable>;
export type AskedPersonRow = Selectable<AskedPeopleTable>;
export type ResponseRow = Selectable<ResponsesTable>;
export type MemberRow = Selectable<MembersTable>;
