// Sets reminders of stored items to one moment, as if they had been asked for an hour before it.
import pg from 'pg';

/** Of the newest open item of each of so many chats. @returns how many were set. */
export async function setReminders(databaseUrl: string, { at, count }: { at: Date; count: number }): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `with due as (
        select id from items where closed_at is null order by number desc, conversation_id limit $2
      ), opened as (
        update stages set opened_at = $1::timestamptz - interval '1 hour' where item_id in (select id from due)
      )
      update items
      set remind_every_minutes = 60, reminders_sent = 0, reminded_at = null, wake_at = $1
      where id in (select id from due)`,
      [at, count],
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
