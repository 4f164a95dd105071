// The product as src/main.ts starts it, but living by a clock that the test moves: a file holds how far, in milliseconds.
import { readFileSync } from 'node:fs';
import { startApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';

const [, , file = ''] = process.argv;

function movedClock(): Date {
  return new Date(Date.now() + Number(readFileSync(file, 'utf8')));
}

const config = readConfig(process.env);
const app = await startApp(config, createLog({ level: config.logLevel }), movedClock);
process.once('SIGTERM', () => {
  void app.stop().then(() => process.exit(0));
});
