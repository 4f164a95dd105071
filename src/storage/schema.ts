// The tables as TypeScript sees them; migrations/ is what makes them. Both engines return the same values.
// All of them stand in one file, long as it is, because they are read together: the keys of one are the columns of others.
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
  /** The newest moment, as Teams tells it, of which that is known. */
  installed_as_of: NullableTimestamp;
  last_item_number: Generated<number>;
  roster_read_at: NullableTimestamp;
  /** The BCP 47 tag of whoever spoke there first. */
  language: string | null;
  /** Whether Teams took a message there that only one person sees; null: not tried yet. */
  targeted_messages: boolean | null;
  /** Which of several apps with our Entra id Graph is to be told that we are; found out by its answer 409. */
  teams_app_id: string | null;
  /** Graph knows no activity types of ours there: the installed package is older than they are. */
  outdated_package: ColumnType<boolean, boolean | undefined, boolean>;
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
  version: number;
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
  /** When the last call that was to draw it got no answer, as long as that may still be carried out. */
  unanswered_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** The oldest version that it may then show. */
  unanswered_version: ColumnType<number | null, number | null | undefined, number | null>;
};

/** Written by the database's clock, which all processes share: what waits here waits for them. */
type QueueTimestamp = ColumnType<Date, Date | undefined, Date>;

type OwedCardsTable = {
  item_id: string;
  tenant_id: string;
  conversation_id: string;
  /** 0 decisions, 1 new requests, 2 reminders and other news: which goes first when a budget is tight. */
  urgency: number;
  /** Grows with everything that the card is to show besides. */
  revision: Generated<number>;
  /** The card message that stood when a new one was asked for; if another stands now, it was posted. */
  replacing: string | null;
  /** The card message that is to be redrawn in any case, to find out whether it is still there. */
  look_at: ColumnType<string | null, string | null | undefined, string | null>;
  owed_since: QueueTimestamp;
  not_before: QueueTimestamp;
  attempts: Generated<number>;
  /** The process that is at it. */
  claimed_by: string | null;
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
  tenant_id: string;
  conversation_id: string;
  /** As of an owed card. */
  urgency: number;
  /** When this revision was first wanted. */
  queued_at: QueueTimestamp;
  not_before: QueueTimestamp;
  /** When a call got no answer that told the revision of then or an older one: it may be carried out late. */
  unanswered_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  unanswered_revision: ColumnType<number | null, number | null | undefined, number | null>;
  /** The process that is sending it. */
  claimed_by: string | null;
  /** What follows counts only once there were attempts at this revision. Null: not yet, or not since it waits for its card. */
  first_tried_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** Manners in which Graph did not take it. */
  tries: ColumnType<unknown, string | null | undefined, string | null>;
};

type ProcessesTable = { id: string; seen_at: Timestamp };

type SpentCallsTable = {
  bucket: string;
  call_id: string;
  at: Timestamp;
  /** The process that has it under way. */
  taken_by: ColumnType<string | null, string | undefined, string | null>;
};

type ClosedBucketsTable = { bucket: string; until: Timestamp };

type HeardTable = {
  conversation_id: string;
  /** Of the sender and what they said. */
  fingerprint: string;
  activity_id: string | null;
  /** When it was said, as Teams tells it. */
  said_at: NullableTimestamp;
  /** When it was first heard, by the database's clock. */
  heard_at: QueueTimestamp;
  /** How it was taken when it was last heard. */
  heard_as: ColumnType<'new' | 'again' | 'redelivered', 'new' | undefined>;
  /** The item that it has opened, or will once the member list is read. */
  item_id: string | null;
  /** Nothing came of it, and its sender was told why. */
  refused: ColumnType<boolean, boolean | undefined>;
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
  owed_cards: OwedCardsTable;
  feed_notifications: FeedNotificationsTable;
  processes: ProcessesTable;
  spent_calls: SpentCallsTable;
  closed_buckets: ClosedBucketsTable;
  heard: HeardTable;
};

/** Without what only queries look for. */
export type ItemRow = Omit<Selectable<ItemsTable>, 'asks_everyone'>;
export type NewItemRow = Insertable<ItemsTable>;
export type StageRow = Selectable<StagesTable>;
export type NewStageRow = Insertable<StagesTable>;
export type AskedPersonRow = Selectable<AskedPeopleTable>;
export type ResponseRow = Selectable<ResponsesTable>;
export type AbsenceRow = Selectable<AbsencesTable>;
export type CommentRow = Selectable<CommentsTable>;
export type DelegationRow = Selectable<DelegationsTable>;
export type MemberRow = Selectable<MembersTable>;
