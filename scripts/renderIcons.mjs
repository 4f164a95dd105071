// Draws appPackage/icons/*.png from appPackage/icons/source/*.svg with the machine's Chromium; run it after changing a drawing.
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const icons = fileURLToPath(new URL('../appPackage/icons/', import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const file of await readdir(join(icons, 'source'))) {
  const drawing = await readFile(join(icons, 'source', file), 'utf8');
  const [width, height] = [/width="(\d+)"/, /height="(\d+)"/].map((size) => Number(size.exec(drawing)[1]));
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: join(icons, `${basename(file, '.svg')}.png`), omitBackground: true });
}
await browser.close();
