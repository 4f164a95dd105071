// Between a person and the three columns that hold one.
import type { Person } from '../domain/person.ts';

export type PersonColumns = { readonly entra_id: string; readonly teams_id: string; readonly name: string };

export function personFromRow({ entra_id, teams_id, name }: PersonColumns): Person {
  return { entraId: entra_id, teamsId: teams_id, name };
}

export function columnsOf({ entraId, teamsId, name }: Person): PersonColumns {
  return { entra_id: entraId, teams_id: teamsId, name };
}

/** For a person who may be missing: all three columns are null then. */
export function personOrNone(id: string | null, teamsId: string | null, name: string | null): Person | undefined {
  return id === null ? undefined : { entraId: id, teamsId: teamsId ?? '', name: name ?? '' };
}
