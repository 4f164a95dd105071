// The first schema. What the domain's rules refuse, constraints and triggers refuse too.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

const statements = [
  `create table conversations (
    id text primary key,
    tenant_id text not null,
    kind text not null,
    service_url text not null,
    installed boolean not null,
    last_item_number integer not null default 0,
    roster_read_at timestamptz
  )`,
  `create table members (
    conversation_id text not null references conversations (id),
    teams_id text not null,
    entra_id text,
    user_principal_name text,
    name text not null,
    primary key (conversation_id, teams_id)
  )`,
  // The chain id stays below 2^53, where JavaScript's numbers are exact.
  'create sequence chain_ids as bigint maxvalue 9007199254740991',
  `create table items (
    id uuid primary key,
    chain_id bigint not null unique,
    number integer not null,
    conversation_id text not null references conversations (id),
    kind text not null check (kind in ('approval', 'task')),
    state text not null check (
      (kind = 'approval' and state in ('pending', 'approved', 'rejected', 'canceled', 'expired'))
      or (kind = 'task' and state in ('open', 'done', 'canceled'))
    ),
    title text not null check (title <> ''),
    note text,
    owner_id text not null,
    owner_teams_id text not null,
    owner_name text not null,
    open_stage integer not null,
    created_at timestamptz not null,
    closed_at timestamptz,
    closed_by_id text,
    closed_by_teams_id text,
    closed_by_name text,
    closing_reason text,
    version integer not null,
    claimed_by text,
    claimed_at timestamptz,
    unique (conversation_id, number),
    check ((closed_at is null) = (state in ('pending', 'open')))
  )`,
  `create index items_open on items (conversation_id, number desc) where closed_at is null`,
  `create table stages (
    item_id uuid not null references items (id),
    stage integer not null,
    audience text not null check (audience in ('people', 'chat')),
    rule text not null check (rule in ('any', 'all', 'count')),
    needed integer check ((needed is null) = (rule <> 'count')),
    primary key (item_id, stage)
  )`,
  `create table asked_people (
    item_id uuid not null,
    stage integer not null,
    position integer not null,
    entra_id text not null,
    teams_id text not null,
    name text not null,
    primary key (item_id, stage, entra_id),
    foreign key (item_id, stage) references stages (item_id, stage)
  )`,
  // One response per approver and stage.
  `create table responses (
    item_id uuid not null,
    stage integer not null,
    position integer not null,
    entra_id text not null,
    teams_id text not null,
    name text not null,
    answer text not null check (answer in ('approve', 'reject')),
    comment text,
    answered_at timestamptz not null,
    primary key (item_id, stage, entra_id),
    foreign key (item_id, stage) references stages (item_id, stage)
  )`,
  `create function refuse_response() returns trigger language plpgsql as $$
    begin
      if exists (select from items where id = new.item_id and (closed_at is not null or owner_id = new.entra_id)) then
        raise exception 'item % takes no response from this person', new.item_id using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  'create trigger response_is_allowed before insert on responses for each row execute function refuse_response()',
  `create table events (
    id bigint generated always as identity primary key,
    item_id uuid not null references items (id),
    at timestamptz not null,
    kind text not null,
    actor_id text not null,
    actor_name text not null,
    details jsonb not null
  )`,
  'create index events_of_item on events (item_id, id)',
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'check_violation';
    end $$`,
  'create trigger events_are_append_only before update or delete on events for each row execute function refuse_change()',
  `create table card_messages (
    item_id uuid not null references items (id),
    message_id text not null,
    posted_at timestamptz not null,
    drawn_version integer not null,
    claimed_by text,
    claimed_at timestamptz,
    primary key (item_id, message_id)
  )`,
  `create table feed_notifications (
    item_id uuid not null references items (id),
    recipient text not null,
    activity_type text not null,
    revision integer not null,
    state text not null check (state in ('queued', 'accepted', 'obsolete', 'refused', 'dead')),
    attempts integer not null default 0,
    reason text,
    changed_at timestamptz not null,
    claimed_by text,
    claimed_at timestamptz,
    primary key (item_id, recipient)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
