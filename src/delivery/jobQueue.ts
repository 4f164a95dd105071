// The queue of jobs: pg-boss in the product's own database, whichever engine that is.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { PgBoss, fromPglite } from 'pg-boss';
import type { ConstructorOptions } from 'pg-boss';
import type { Log } from '../log.ts';
import type { Database } from '../storage/database.ts';
import { formerJobNames, jobNames } from './enqueue/job.ts';

const day = 24 * 60 * 60;

/** Longer than signing in, a call out and the database work together; no job runs longer. */
const expireInSeconds = 60;

/** The jobs of a process that died are taken up by another one after this long. */
const heartbeatSeconds = 10;

const common = {
  // A new job wakes a worker at once; polling only catches what a lost wake-up left behind.
  useListenNotify: true,
  schedule: false,
  superviseIntervalSeconds: 5,
  monitorIntervalSeconds: 5,
} satisfies ConstructorOptions;

/** Creates the queue's tables if needed, and starts it. */
export async function openJobQueue({ db, engine }: Database, log: Log): Promise<PgBoss> {
  const boss = new PgBoss(
    engine.kind === 'pglite'
      ? { ...common, db: fromPglite(engine.pglite), backend: 'pglite' }
      : { ...common, connectionString: engine.url, max: 4, application_name: 'countersign-jobs' },
  );
  boss.on('error', (error) => log.error({ err: error }, 'job queue failed'));
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'job queue warns'));
  await boss.start();
  // What these would do waits in the ledger and among the owed cards by now.
  for (const name of formerJobNames) await boss.deleteQueue(name);
  for (const name of jobNames) {
    await boss.createQueue(name);
    await boss.updateQueue(name, {
      notify: true,
      expireInSeconds,
      heartbeatSeconds,
      // A job fails only by a bug or a database that is away; what Teams answers is decided by the job itself.
      retryLimit: 50,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 300,
      deleteAfterSeconds: day,
      // Work that nobody could do for this long is not waiting any more.
      retentionSeconds: 400 * day,
    });
    // Makes pg-boss remember the queue. Else it would ask for it inside a turn's transaction but outside of its connection,
    // and an embedded database, which has one connection, would wait for itself for ever.
    await boss.findJobs(name, { id: randomUUID() });
  }
  // An embedded database has no other process, so what is still active died with the last one.
  if (engine.kind === 'pglite') {
    await sql`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`.execute(db);
  }
  return boss;
}
