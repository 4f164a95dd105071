// A real Chromium, its pages, and the screenshots that CI keeps as artefacts.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

const artifacts = resolve('artifacts', 'screenshots');

export type Colours = 'light' | 'dark';

const wide = { width: 1280, height: 800 };

export async function startBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, headless: true, args });
}

export async function openPage(browser: Browser, url: string, timezoneId = 'Europe/Berlin'): Promise<Page> {
  const context = await browser.newContext({
    viewport: wide,
    locale: 'en-GB',
    timezoneId,
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  return page;
}

/** Takes the sandbox's page in light and in dark, as artifacts/screenshots/<name>.<colours>.png. */
export async function takeScreenshots(page: Page, name: string): Promise<void> {
  for (const colours of ['light', 'dark'] satisfies Colours[]) {
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    await page.locator(`:root[data-theme=${colours}]`).waitFor();
    await takeScreenshot(page, `${name}.${colours}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

export async function takeScreenshot(page: Page, name: string): Promise<void> {
  const path = join(artifacts, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  // Colours that are still changing are taken as they will be; a toast of another matter would lie over the picture.
  await page.screenshot({ path, animations: 'disabled', style: '.toasts { display: none }' });
}
