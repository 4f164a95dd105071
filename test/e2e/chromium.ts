// Finds a Chromium or Chrome for the browser tests, and gets one where that can be done without asking.
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser's path: CHROMIUM_PATH, or one of the usual places. Where there is none, root on Debian gets one by apt. */
export async function findChromium(): Promise<string> {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted !== undefined) return wanted;
  return (await installedChromium()) ?? installChromium();
}

async function installedChromium(): Promise<string | undefined> {
  for (const path of usualPlaces) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

async function installChromium(): Promise<string> {
  const advice = 'The browser tests need Chromium. Run: sudo apt-get install -y chromium (or set CHROMIUM_PATH)';
  if (process.getuid?.() !== 0 || !(await isExecutable('/usr/bin/apt-get'))) throw new Error(advice);
  try {
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { maxBuffer: 2 ** 26 });
  } catch (error) {
    throw new Error(advice, { cause: error });
  }
  const path = await installedChromium();
  if (path === undefined) throw new Error(advice);
  return path;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
