// One statement for each table of the product: what an approval that one person was asked for leaves there.

const closedAt = `case when is_open then null else at + interval '1 hour' end`;
const ownerColumns = `owner ->> 'objectId', owner ->> 'teamsId', owner ->> 'name'`;
const approverColumns = `approver ->> 'objectId', approver ->> 'teamsId', approver ->> 'name'`;
/** Answered once. */
const version = 'case when is_open then 1 else 2 end';

export const fillStatements = [
  `insert into items (
      id, chain_id, number, conversation_id, kind, state, title, note, owner_id, owner_teams_id, owner_name, open_stage,
      created_at, closed_at, closed_by_id, closed_by_teams_id, closed_by_name, version
    )
    select
      id, nextval('chain_ids'), number, chat_id, 'approval', case when is_open then 'pending' else 'approved' end,
      'Deploy 0.' || number || ' to production', 'Change ' || md5(id::text), ${ownerColumns}, 0,
      at, ${closedAt},
      case when not is_open then approver ->> 'objectId' end,
      case when not is_open then approver ->> 'teamsId' end,
      case when not is_open then approver ->> 'name' end,
      ${version}
    from filled`,
  `insert into stages (item_id, stage, audience, rule, opened_at) select id, 0, 'people', 'any', at from filled`,
  `insert into asked_people (item_id, stage, position, entra_id, teams_id, name)
    select id, 0, 0, ${approverColumns} from filled`,
  `insert into responses (item_id, stage, position, entra_id, teams_id, name, answer, answered_at)
    select id, 0, 0, ${approverColumns}, 'approve', ${closedAt} from filled where not is_open`,
  `insert into involved_people (item_id, entra_id, waits, closed_at)
    select id, owner ->> 'objectId', false, ${closedAt} from filled
    union all
    select id, approver ->> 'objectId', is_open, ${closedAt} from filled`,
  `insert into events (item_id, at, kind, actor_id, actor_name, details)
    select id, at, 'requested', owner ->> 'objectId', owner ->> 'name', '{}'::jsonb from filled
    union all
    select id, ${closedAt}, 'responded', approver ->> 'objectId', approver ->> 'name', '{"answer":"approve"}'::jsonb
    from filled where not is_open
    union all
    select id, ${closedAt}, 'approved', approver ->> 'objectId', approver ->> 'name', '{}'::jsonb
    from filled where not is_open`,
  `insert into card_messages (item_id, message_id, posted_at, drawn_version)
    select id, (1600000000000 + row_number() over ())::text, at, ${version} from filled`,
  `insert into feed_notifications (
      item_id, recipient, activity_type, revision, state, attempts, changed_at, tenant_id, conversation_id, queued_at, not_before
    )
    select id, approver ->> 'objectId', 'approvalRequired', 1, 'accepted', 1, at, tenant_id, chat_id, at, at from filled
    union all
    select id, owner ->> 'objectId', 'approvalDecided', 1, 'accepted', 1, ${closedAt}, tenant_id, chat_id, at, at
    from filled where not is_open`,
  `update conversations set last_item_number = newest.number
    from (select chat_id, max(number) as number from filled group by chat_id) newest
    where newest.chat_id = conversations.id`,
] as const;
