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
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
});

const plan = options.quick ? quickPlan : fullPlan;
const database = await createPostgresDatabase(process.env['DATABASE_URL'] ?? defaultServer);
const machine = describeMachine(database.server);
const microsoft = await startMicrosoft();
const subjects = await createSubjects({
  microsoft,
  databaseUrl: database.url,
  ...(options.profile === undefined ? {} : { profileFolder: options.profile }),
});
try {
  const ceiling = await measureMicrosoftAlone(microsoft, { inFlight: 16, durationMs: plan.windowMs });
  const lines = await runBenchmark({
    microsoft,
    subjects,
    plan,
    announce: (what) => console.error(`${process.uptime().toFixed(0).padStart(4)} s  ${what}`),
  });
  const note = `Driver and Microsoft's side alone: ${Math.round(ceiling)} posts/s over TLS.`;
  console.log(`${machine}\n${note}\n\n${table(lines)}`);
  if (options.json !== undefined) {
    await writeFile(
      options.json,
      `${JSON.stringify({ machine, postsPerSecondAlone: ceiling, lines }, undefined, 2)}\n`,
    );
  }
} finally {
  await subjects.stop();
  await microsoft.stop();
  await database.drop();
}
