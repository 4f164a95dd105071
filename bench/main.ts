// `npm run bench`: measures Countersign beside a bare botbuilder bot and prints one table; see README.md.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { measureMicrosoftAlone } from './measurements/microsoftAlone.ts';
import { startMicrosoft } from './microsoft/microsoft.ts';
import { fullPlan, quickPlan } from './plan.ts';
import { table } from './report/table.ts';
import { runBenchmark } from './runBenchmark.ts';
import { createSubjects } from './subjects/createSubjects.ts';
import { createPostgresDatabase } from './subjects/postgresDatabase.ts';

const defaultServer = 'postgres://postgres@127.0.0.1:5432/postgres';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' }, profile: { type: 'string' } },
});
// Without this the bots would go on when somebody has seen enough.
process.once('SIGINT', () => process.exit(130));

const plan = options.quick ? quickPlan : fullPlan;
await using database = await createPostgresDatabase(process.env['DATABASE_URL'] ?? defaultServer);
const machine = describeMachine(database.server);
await using microsoft = await startMicrosoft();
await using subjects = await createSubjects({
  microsoft,
  databaseUrl: database.url,
  ...(options.profile === undefined ? {} : { profileFolder: options.profile }),
});

const postsPerSecondAlone = await measureMicrosoftAlone(microsoft, { inFlight: 16, durationMs: plan.windowMs });
const lines = await runBenchmark({ microsoft, subjects, plan, announce });
const ceiling = `Driver and Microsoft's side without a bot: ${Math.round(postsPerSecondAlone)} posts/s.`;
console.log(`${machine}\n${ceiling}\n\n${table(lines)}`);
if (options.json !== undefined) {
  await writeFile(options.json, `${JSON.stringify({ machine, postsPerSecondAlone, lines }, undefined, 2)}\n`);
}

function announce(what: string): void {
  console.error(`${process.uptime().toFixed(0).padStart(4)} s  ${what}`);
}
