// `npm run bench`: measures Countersign beside what else there is, part by part, and prints tables; see README.md.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { parts } from './parts/index.ts';
import type { Stage } from './parts/part.ts';
import { fullPlan, quickPlan } from './plan.ts';
import type { Report } from './report/measured.ts';
import { reportText } from './report/table.ts';
import { describeServer } from './subjects/postgresDatabase.ts';

const databaseServer = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    profile: { type: 'string' },
    logs: { type: 'string' },
  },
});
// Without this the bots would go on when somebody has seen enough.
process.once('SIGINT', () => process.exit(130));

const wanted = options.only?.flatMap((names) => names.split(','));
const unknown = wanted?.filter((name) => !Object.hasOwn(parts, name)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const stage: Stage = {
  plan: options.quick ? quickPlan : fullPlan,
  databaseServer,
  announce,
  ...(options.profile === undefined ? {} : { profileFolder: options.profile }),
  ...(options.logs === undefined ? {} : { logFolder: options.logs }),
};
const machine = describeMachine(await describeServer(databaseServer));
console.log(machine);
const reports = new Array<Report>();
for (const [name, measure] of Object.entries(parts)) {
  if (wanted?.includes(name) === false) continue;
  // Printed as soon as it is there: a later part may fail, and takes nothing of this one with it.
  for (const report of await measure(stage)) {
    reports.push(report);
    console.log(`\n${reportText(report)}`);
  }
}
if (options.json !== undefined) {
  await writeFile(options.json, `${JSON.stringify({ machine, reports }, undefined, 2)}\n`);
}

function announce(what: string): void {
  console.error(`${process.uptime().toFixed(0).padStart(4)} s  ${what}`);
}
