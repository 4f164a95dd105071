// Time, leave, comments and everything else that the rules of approvals and tasks need to remember.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const statements = [
  `alter table conversations
    add language text,
    add targeted_messages boolean`,
  `alter table members
    add language text,
    add time_zone text,
    add newcomer boolean not null default false`,
  'alter table members alter newcomer set default true',
  'create index members_by_entra_id on members (entra_id)',
  'create index members_by_teams_id on members (teams_id)',

  `alter table items
    add due timestamptz,
    add overdue boolean not null default false,
    add remind_every_minutes integer,
    add reminders_sent integer not null default 0,
    add reminded_at timestamptz,
    add expires timestamptz,
    add escalation_to_id text,
    add escalation_to_teams_id text,
    add escalation_to_name text,
    add escalation_minutes integer,
    add wake_at timestamptz,
    add asks_everyone boolean not null default false,
    add undrawn boolean not null default true,
    add check (closed_at is null or wake_at is null)`,
  // The timers: one row of it for each open item that time will change.
  'create index items_to_wake on items (wake_at) where wake_at is not null',
  'create index items_of_owner on items (owner_id, created_at desc)',
  'create index items_closed on items (conversation_id, closed_at desc) where closed_at is not null',
  `update items set
    asks_everyone = exists (select from stages where stages.item_id = items.id and stages.audience = 'chat'),
    undrawn = closed_at is null and not exists (select from card_messages where card_messages.item_id = items.id)
      or exists (select from card_messages where card_messages.item_id = items.id and drawn_version < items.version)`,
  `create index items_for_everyone on items (conversation_id, created_at desc) where closed_at is null and asks_everyone`,
  // Of all items ever made hardly any is behind its card at a time.
  'create index items_undrawn on items (conversation_id) where undrawn',

  `alter table stages
    add opened_at timestamptz,
    add escalated_to_id text,
    add escalated_to_teams_id text,
    add escalated_to_name text,
    add escalated_at timestamptz`,
  'create index asked_people_by_entra_id on asked_people (entra_id)',
  `alter table responses
    add by_id text,
    add by_teams_id text,
    add by_name text`,
  `create or replace function refuse_response() returns trigger language plpgsql as $$
    begin
      if exists (
        select from items
        where id = new.item_id and (closed_at is not null or owner_id = new.entra_id or owner_id = new.by_id)
      ) then
        raise exception 'item % takes no response from this person', new.item_id using errcode = 'check_violation';
      end if;
      return new;
    end $$`,

  `create table absences (
    item_id uuid not null references items (id),
    position integer not null,
    entra_id text not null,
    teams_id text not null,
    name text not null,
    why text not null check (why in ('away', 'left', 'unreachable')),
    until timestamptz check ((until is null) = (why <> 'away')),
    stand_in_id text,
    stand_in_teams_id text,
    stand_in_name text,
    review_at timestamptz check (review_at is null or why = 'away'),
    primary key (item_id, entra_id)
  )`,
  'create index absences_by_entra_id on absences (entra_id)',
  `create table comments (
    item_id uuid not null references items (id),
    position integer not null,
    entra_id text not null,
    teams_id text not null,
    name text not null,
    text text not null,
    at timestamptz not null,
    primary key (item_id, position)
  )`,
  `create table delegations (
    tenant_id text not null,
    entra_id text not null,
    teams_id text not null,
    name text not null,
    until timestamptz not null,
    to_id text check (to_id <> entra_id),
    to_teams_id text,
    to_name text,
    primary key (tenant_id, entra_id)
  )`,
  'create index delegations_by_stand_in on delegations (tenant_id, to_id)',

  // Whom an item concerns, and whom it waits for now: what a person's lists are read from, however many items there are.
  `create table involved_people (
    item_id uuid not null references items (id),
    entra_id text not null,
    waits boolean not null,
    closed_at timestamptz,
    primary key (item_id, entra_id),
    check (closed_at is null or not waits)
  )`,
  'create index involved_people_open on involved_people (entra_id, waits) where closed_at is null',
  'create index involved_people_closed on involved_people (entra_id, closed_at desc) where closed_at is not null',
  `insert into involved_people (item_id, entra_id, waits, closed_at)
    select items.id, involved.entra_id, items.closed_at is null and bool_or(involved.waits), items.closed_at
    from items
    join (
      select id as item_id, owner_id as entra_id, false as waits from items
      union all
      select stages.item_id, 'chat', stages.stage = items.open_stage
      from stages join items on items.id = stages.item_id
      where stages.audience = 'chat'
      union all
      select asked.item_id, asked.entra_id, asked.stage = items.open_stage and responses.item_id is null
      from asked_people asked
      join items on items.id = asked.item_id
      left join responses using (item_id, stage, entra_id)
      union all
      select item_id, entra_id, false from responses
    ) involved on involved.item_id = items.id
    group by items.id, involved.entra_id`,

  // What is told by a type whose text is free; the declared types need none.
  `alter table feed_notifications
    add notice jsonb check ((notice is null) = (activity_type <> 'systemDefault'))`,
  `create index feed_notifications_failed on feed_notifications (changed_at) where state in ('refused', 'dead')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
