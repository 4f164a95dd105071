// The tables as TypeScript sees them; migrations/ is what makes them. Both engines return the same values.
import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

type Timestamp = ColumnType<Date, Date, Date>;
type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>;

type ConversationsTable = {
  id: string;
  tenant_id: string;
  kind: string;
  service_url: string;
  /** False after the app was removed: nothing is sent there until it returns. */
  installed: boolean;
  last_item_number: Generated<number>;
  roster_read_at: NullableTimestamp;
  /** The BCP 47 tag of whoever spoke there first. */
  language: string | null;
  /** Whether Teams took a message there that only one person sees; null: not tried yet. */
  targeted_messages: boolean | null;
};

type MembersTable = {
  conversation_id: string;
  teams_id: string;
  entra_id: string | null;
  user_principal_name: string | null;
  name: string;
  language: string | null;
  /** An IANA name, as the person's client tells it. */
  time_zone: string | null;
  /** Open items have not taken notice yet that this person has come. */
  newcomer: Generated<boolean>;
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
  due: NullableTimestamp;
  overdue: ColumnType<boolean, boolean | undefined, boolean>;
  remind_every_minutes: number | null;
  reminders_sent: ColumnType<number, number | undefined, number>;
  reminded_at: NullableTimestamp;
  expires: NullableTimestamp;
  escalation_to_id: string | null;
  escalation_to_teams_id: string | null;
  escalation_to_name: string | null;
  escalation_minutes: number | null;
  /** When time next changes the item; null when it never does. */
  wake_at: NullableTimestamp;
  /** A stage, or the task, is for everyone in the chat. */
  asks_everyone: ColumnType<boolean, boolean | undefined, boolean>;
  /** A card message may show less than the item is, or there is none yet. */
  undrawn: ColumnType<boolean, boolean | undefined, boolean>;
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
  opened_at: NullableTimestamp;
  escalated_to_id: string | null;
  escalated_to_teams_id: string | null;
  escalated_to_name: string | null;
  escalated_at: NullableTimestamp;
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
  /** Who gave the answer in that person's place. */
  by_id: string | null;
  by_teams_id: string | null;
  by_name: string | null;
};

type AbsencesTable = {
  item_id: string;
  position: number;
  entra_id: string;
  teams_id: string;
  name: string;
  why: 'away' | 'left' | 'unreachable';
  until: NullableTimestamp;
  stand_in_id: string | null;
  stand_in_teams_id: string | null;
  stand_in_name: string | null;
  /** When somebody whom the leave leads to comes back, so that there may be a stand-in. */
  review_at: NullableTimestamp;
};

type CommentsTable = {
  item_id: string;
  /** Counts from 0. */
  position: number;
  entra_id: string;
  teams_id: string;
  name: string;
  text: string;
  at: Timestamp;
};

type DelegationsTable = {
  tenant_id: string;
  entra_id: string;
  teams_id: string;
  name: string;
  until: Timestamp;
  to_id: string | null;
  to_teams_id: string | null;
  to_name: string | null;
};

type InvolvedPeopleTable = {
  item_id: string;
  /** An Entra object id, or `chat` for everyone in the chat. */
  entra_id: string;
  /** The item waits for this person now: for their own voice, or for the one they give for another. */
  waits: boolean;
  /** The item's own, so that a person's closed items are found newest first. */
  closed_at: NullableTimestamp;
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
  /** What is told, where the activity type is `systemDefault`. */
  notice: ColumnType<unknown, string | null | undefined, string | null>;
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
  absences: AbsencesTable;
  comments: CommentsTable;
  delegations: DelegationsTable;
  involved_people: InvolvedPeopleTable;
  events: EventsTable;
  card_messages: CardMessagesTable;
  feed_notifications: FeedNotificationsTable;
};

type Unclaimed<Row> = Omit<Row, 'claimed_by' | 'claimed_at'>;

/** Without what only queries look for. */
export type ItemRow = Omit<Unclaimed<Selectable<ItemsTable>>, 'asks_everyone' | 'undrawn'>;
export type NewItemRow = Unclaimed<Insertable<ItemsTable>>;
export type StageRow = Selectable<StagesTable>;
export type NewStageRow = Insertable<StagesTable>;
export type AskedPersonRow = Selectable<AskedPeopleTable>;
export type ResponseRow = Selectable<ResponsesTable>;
export type AbsenceRow = Selectable<AbsencesTable>;
export type CommentRow = Selectable<CommentsTable>;
export type DelegationRow = Selectable<DelegationsTable>;
export type MemberRow = Selectable<MembersTable>;
