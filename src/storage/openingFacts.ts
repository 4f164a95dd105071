// What the opening of an item turns on: who is in the chat, and who of those named is on leave. One query, or part of one.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Delegation } from '../domain/delegation.ts';
import type { Db } from './database.ts';
import type { DelegationColumns } from './delegations.ts';
import { delegationFromRow, leaveAlong } from './delegations.ts';
import type { Member } from './members.ts';

export type OpeningFacts = {
  /** Everybody in the chat, by name. */
  readonly members: readonly Pick<Member, 'teamsId' | 'entraId' | 'name'>[];
  /** Who of those named is on leave, and along the chain of stand-ins who of those is. */
  readonly delegations: readonly Delegation[];
};

/** `named`: ids as a mention (Teams) or a people picker (Entra) tells them. */
export type OpeningQuestion = { readonly named: readonly string[]; readonly now: Date };

export type OpeningRow = {
  readonly members: readonly (readonly [teamsId: string, entraId: string | null, name: string])[];
  readonly delegations: readonly (Omit<DelegationColumns, 'until'> & { readonly until: string })[];
};

/** The columns of `OpeningRow`. */
export function openingColumns(conversationId: string, { named, now }: OpeningQuestion): RawBuilder<unknown> {
  const members = sql`
    select coalesce(json_agg(json_build_array(teams_id, entra_id, name) order by name), '[]')
    from members where conversation_id = ${conversationId}`;
  if (named.length === 0) return sql`(${members}) as members, '[]'::json as delegations`;
  const ids = sql`${[...named]}::text[]`;
  const entraIds = sql`
    select entra_id from members
    where conversation_id = ${conversationId} and (teams_id = any(${ids}) or entra_id = any(${lower(named)}::text[]))`;
  const delegations = sql`select coalesce(json_agg(leave), '[]') from (${leaveAlong({ conversationId, entraIds, now })}) leave`;
  return sql`(${members}) as members, (${delegations}) as delegations`;
}

export function openingFromRow({ members, delegations }: OpeningRow): OpeningFacts {
  return {
    members: members.map(([teamsId, entraId, name]) => ({ teamsId, entraId: entraId ?? undefined, name })),
    delegations: delegations.map((row) => delegationFromRow({ ...row, until: new Date(row.until) })),
  };
}

export async function readOpeningFacts(
  db: Db,
  { conversationId, ...question }: OpeningQuestion & { readonly conversationId: string },
): Promise<OpeningFacts> {
  const { rows } = await sql<OpeningRow>`select ${openingColumns(conversationId, question)}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('A query without tables has returned no row');
  return openingFromRow(row);
}

function lower(ids: readonly string[]): string[] {
  return ids.map((id) => id.toLowerCase());
}
