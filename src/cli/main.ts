// Process entry of the `countersign` command: hands over arguments and environment, prints what comes back.
import { resolve } from 'node:path';
import { countersign } from './countersign.ts';

const outcome = await countersign(process.argv.slice(2), {
  environment: process.env,
  directory: resolve(import.meta.dirname, '../..'),
});
(outcome.exitCode === 0 ? process.stdout : process.stderr).write(`${outcome.text}\n`);
process.exitCode = outcome.exitCode;
