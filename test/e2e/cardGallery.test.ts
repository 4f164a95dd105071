// Every golden card as a client draws it: light, dark and high contrast, wide and narrow; in English and Japanese, and
// with GALLERY_LANGUAGES=all in every language. Nothing may overflow or stay undrawn; the pictures, for human eyes, go to
// artifacts/cards/<language>/.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import type { AdaptiveCard } from '../../src/cards/adaptiveCard.ts';
import { goldenCatalog } from '../cards/goldenCatalog.ts';
import { everyLanguage } from '../locales/everyLanguage.ts';
import { startBrowser } from './browser.ts';

const styles = ['tokens.css', 'base.css', 'cards.css'].map((file) => resolve('sandbox/page/styles', file));
const source = resolve(import.meta.dirname, 'cardGallery');
const isDrawn = (tag: string) => process.env['GALLERY_LANGUAGES'] === 'all' || tag === 'en' || tag === 'ja';
const languages = Object.entries(await everyLanguage()).filter(([tag]) => isDrawn(tag));

/** A button under which a form unfolds, which asks for one thing. */
const unfoldingForm = z.object({
  type: z.literal('Action.ShowCard'),
  title: z.string(),
  card: z.object({ actions: z.tuple([z.object({ verb: z.string() })]) }),
});

describe.each(languages)('in %s', (language, sentences) => {
  const artifacts = resolve('artifacts', 'cards', language);
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true });
    browser = await startBrowser();
    page = await openGallery(browser, language);
  }, 300_000);

  afterAll(() => browser.close());

  test.each(Object.entries(goldenCatalog(sentences)))('%s is drawn whole', async (name, card) => {
    const problems = await draw(page, card, undefined);
    await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: true, animations: 'disabled' });

    expect(problems).toEqual([]);
  });

  test.each(unfolding(goldenCatalog(sentences)))('%s, unfolded: %s', async (name, verb, title, card) => {
    const problems = await draw(page, card, title);
    await page.screenshot({ path: join(artifacts, `${name}.${verb}.png`), fullPage: true, animations: 'disabled' });

    expect(problems).toEqual([]);
  });
});

async function openGallery(browser: Browser, language: string): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [join(source, 'gallery.js')],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  const context = await browser.newContext({
    viewport: { width: 940, height: 400 },
    locale: language,
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  await page.setContent('<!doctype html><html><body></body></html>');
  for (const path of [...styles, join(source, 'gallery.css')]) await page.addStyleTag({ path });
  for (const { text } of outputFiles) await page.addScriptTag({ content: text });
  return page;
}

function draw(page: Page, card: AdaptiveCard, unfold: string | undefined): Promise<readonly string[]> {
  const given = [card, ...(unfold === undefined ? [] : [unfold])].map((part) => JSON.stringify(part)).join(', ');
  return page.evaluate<readonly string[]>(`drawGallery(${given})`);
}

/** The owner's card of an approval has every form that unfolds: by what it asks for and the button that unfolds it. */
function unfolding(cards: Readonly<Record<string, AdaptiveCard>>): [string, string, string, AdaptiveCard][] {
  return Object.entries(cards)
    .filter(([name]) => name === 'approval-second-stage')
    .flatMap(([name, card]) =>
      formsOf(card).map(({ verb, title }): [string, string, string, AdaptiveCard] => [name, verb, title, card]),
    );
}

function formsOf(part: unknown): readonly { verb: string; title: string }[] {
  if (typeof part !== 'object' || part === null) return [];
  const { data } = unfoldingForm.safeParse(part);
  const own = data ? [{ verb: data.card.actions[0].verb, title: data.title }] : [];
  return [...own, ...Object.values(part).flatMap(formsOf)];
}
