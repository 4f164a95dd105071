// The process: reads the environment, starts the app, stops it on a signal.
import type { App } from './app.ts';
import { startApp } from './app.ts';
import { collectGarbage } from './collectGarbage.ts';
import type { Config } from './config.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Log } from './log.ts';
import { createLog } from './log.ts';
import { DatabaseUnusable } from './storage/databaseUnusable.ts';

/** EX_CONFIG of sysexits.h. */
const configurationIsWrong = 78;

/** EX_UNAVAILABLE. */
const databaseIsUnusable = 69;

/** Whoever waits for the start does not wait for the garbage collection, too. */
const restMs = 500;

async function main(): Promise<void> {
  const config = readConfigOrExit();
  const log = createLog({ level: config.logLevel });
  const app = await startApp(config, log).catch((error: unknown) => {
    if (error instanceof DatabaseUnusable) {
      console.error(error.message);
      process.exit(databaseIsUnusable);
    }
    log.fatal({ err: error }, 'Countersign cannot start');
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void stop(app, log);
    });
  }
  // Last: whoever reads this may stop the process at once.
  log.info({ port: app.port, cloud: config.cloud.name, database: config.database.kind }, 'Countersign is ready');
  setTimeout(collectGarbage, restMs).unref();
}

/** Exit code 0: everything has ended in order; 1: something could not be ended, and others take it over. */
async function stop(app: App, log: Log): Promise<void> {
  let exitCode = 1;
  try {
    await app.stop();
    exitCode = 0;
  } catch (error) {
    log.error({ err: error }, 'Countersign could not end in order');
  } finally {
    process.exit(exitCode);
  }
}

function readConfigOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(`${error.message}\n${error.problems.map((problem) => `  - ${problem}`).join('\n')}`);
    process.exit(configurationIsWrong);
  }
}

await main();
