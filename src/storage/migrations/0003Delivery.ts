// What is still to be sent waits in the tables it is about; what was sent is counted against the budgets of all processes.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const statements = [
  // A process that has not been seen for seconds is dead, and what it had taken is free.
  `create table processes (
    id text primary key,
    seen_at timestamptz not null
  )`,

  // A row for each item whose card is not posted yet, or shows less than the item is, or is to be posted again.
  `create table owed_cards (
    item_id uuid primary key references items (id),
    tenant_id text not null,
    conversation_id text not null,
    urgency smallint not null check (urgency between 0 and 2),
    revision integer not null default 1,
    replacing text,
    owed_since timestamptz not null default now(),
    not_before timestamptz not null default now(),
    attempts integer not null default 0,
    claimed_by text
  )`,
  'create index owed_cards_by_urgency on owed_cards (urgency, tenant_id, conversation_id, owed_since)',
  `insert into owed_cards (item_id, tenant_id, conversation_id, urgency)
    select items.id, conversations.tenant_id, conversations.id, case when items.closed_at is null then 1 else 0 end
    from items
    join conversations on conversations.id = items.conversation_id
    where items.undrawn`,
  'drop index items_undrawn',
  `alter table items
    drop undrawn,
    drop claimed_by,
    drop claimed_at`,
  `alter table card_messages
    drop claimed_by,
    drop claimed_at`,

  `alter table feed_notifications
    add tenant_id text,
    add conversation_id text,
    add urgency smallint not null default 1 check (urgency between 0 and 2),
    add queued_at timestamptz not null default now(),
    add not_before timestamptz not null default now(),
    drop claimed_at`,
  `update feed_notifications
    set tenant_id = conversations.tenant_id, conversation_id = conversations.id, queued_at = changed_at, claimed_by = null
    from items
    join conversations on conversations.id = items.conversation_id
    where items.id = feed_notifications.item_id`,
  `alter table feed_notifications
    alter tenant_id set not null,
    alter conversation_id set not null`,
  `create index feed_notifications_queued on feed_notifications (urgency, tenant_id, conversation_id, queued_at)
    where state = 'queued'`,

  // Found out by Graph's answers, and forgotten when the app is installed anew.
  `alter table conversations
    add teams_app_id text,
    add outdated_package boolean not null default false`,

  // A call to Microsoft, once for every budget that it draws from: until it is answered, at the latest moment it can count.
  `create table spent_calls (
    bucket text not null,
    call_id uuid not null,
    at timestamptz not null,
    primary key (call_id, bucket)
  )`,
  'create index spent_calls_by_bucket on spent_calls (bucket, at desc)',
  // Microsoft has said when it takes calls of that budget again.
  `create table closed_buckets (
    bucket text primary key,
    until timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
