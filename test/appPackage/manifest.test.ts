// Holds appPackage/manifest.json against Microsoft's schema, against the code, and against what Teams says about icons.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import { parseManifest } from '../../src/cli/appPackage/parseManifest.ts';
import { activityIcons, activityTypes } from '../../src/domain/feedNotification.ts';
import { filledManifest } from './filledManifest.ts';

const manifest = await filledManifest();

async function pixels(path: string): Promise<ReturnType<typeof PNG.sync.read>> {
  return PNG.sync.read(await readFile(join('appPackage', path)));
}

function placeholders(templateText: string): readonly string[] {
  return [...templateText.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== 'actor');
}

test("Microsoft's schema accepts the manifest, and refuses it with a bot too many", async () => {
  const twoBots = { ...manifest, bots: [...(manifest.bots ?? []), ...(manifest.bots ?? [])] };

  expect(await parseManifest(JSON.stringify(manifest))).toMatchObject({ kind: 'valid' });
  expect(await parseManifest(JSON.stringify(twoBots))).toMatchObject({ kind: 'refused' });
});

test('the manifest declares exactly the activity types of the code, with exactly their parameters', () => {
  const declared = (manifest.activities?.activityTypes ?? []).map(
    ({ type, templateText }) => [type, placeholders(templateText)] as const,
  );

  expect(declared).toHaveLength(Object.keys(activityTypes).length);
  expect(Object.fromEntries(declared)).toEqual(activityTypes);
});

test('each activity type allows the icon that the code sends with it, and the manifest has all of them', () => {
  const icons = (manifest.activities?.activityIcons ?? []).map(({ id }) => id);
  const types = manifest.activities?.activityTypes ?? [];
  const allowed = types.map(({ type, allowedIconIds = [] }) => [type, allowedIconIds] as const);

  expect(Object.fromEntries(allowed)).toEqual(
    Object.fromEntries(Object.entries(activityIcons).map(([type, icon]) => [type, [icon]])),
  );
  expect(new Set(icons)).toEqual(new Set(Object.values(activityIcons)));
});

test('the app asks for exactly these permissions', () => {
  expect(manifest.authorization?.permissions?.resourceSpecific).toEqual([
    { name: 'TeamsActivity.Send.Chat', type: 'Application' },
    { name: 'TeamsActivity.Send.Group', type: 'Application' },
    { name: 'TeamsActivity.Send.User', type: 'Application' },
    { name: 'ChatMember.Read.Chat', type: 'Application' },
  ]);
});

test('bot, Graph client and app registration share one id', () => {
  expect(manifest.webApplicationInfo?.id).toBe(manifest.bots?.[0]?.botId);
});

test('the package carries the version of the product', async () => {
  const product: unknown = JSON.parse(await readFile('package.json', 'utf8'));

  expect(product).toHaveProperty('version', manifest.version);
});

test('the colour icon is 192 × 192 pixels and fills its field', async () => {
  const { width, height, data } = await pixels(manifest.icons.color);

  expect([width, height]).toEqual([192, 192]);
  expect(data.filter((_, at) => at % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
});

test('the outline icon is 32 × 32 pixels, white on transparent', async () => {
  const { width, height, data } = await pixels(manifest.icons.outline);
  const visible = Array.from({ length: data.length / 4 }, (_, at) => data.subarray(at * 4, at * 4 + 4)).filter(
    ([, , , alpha]) => alpha !== 0,
  );

  expect([width, height]).toEqual([32, 32]);
  expect(visible.length).toBeGreaterThan(50);
  expect(visible.length).toBeLessThan(512);
  expect(visible.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
});

test('every activity icon is 32 × 32 pixels', async () => {
  const icons = manifest.activities?.activityIcons ?? [];
  const sizes = await Promise.all(icons.map(async ({ iconFile }) => pixels(iconFile)));

  expect(sizes.map(({ width, height }) => [width, height])).toEqual(icons.map(() => [32, 32]));
});
