// The icons a manifest names, and what Teams would not accept about them.
import { PNG } from 'pngjs';
import type { AppManifest } from './parseManifest.ts';

/** `path` is relative to the manifest; `size` is the length of each side in pixels. */
export type Icon = { readonly path: string; readonly size: number; readonly colours: 'any' | 'whiteOnTransparent' };

/** Sizes and colours as Teams asks for them: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons */
export function iconsOf(manifest: AppManifest): readonly Icon[] {
  const activityIcons = manifest.activities?.activityIcons ?? [];
  return [
    { path: manifest.icons.color, size: 192, colours: 'any' },
    { path: manifest.icons.outline, size: 32, colours: 'whiteOnTransparent' },
    ...activityIcons.map(({ iconFile }): Icon => ({ path: iconFile, size: 32, colours: 'any' })),
  ];
}

/** What is wrong with an icon's file, as sentences that name it. */
export function iconProblems({ path, size, colours }: Icon, bytes: Uint8Array): readonly string[] {
  const png = readPng(bytes);
  if (png === undefined) return [`${path}: is not a PNG image`];
  const problems: string[] = [];
  if (png.width !== size || png.height !== size) {
    problems.push(`${path}: is ${png.width} × ${png.height} pixels, must be ${size} × ${size}`);
  }
  if (colours === 'whiteOnTransparent' && !isWhiteOnTransparent(png.data)) {
    problems.push(`${path}: has colours, must be white on transparent`);
  }
  return problems;
}

function readPng(bytes: Uint8Array): ReturnType<typeof PNG.sync.read> | undefined {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch {
    return undefined; // pngjs throws plain errors for whatever is no PNG.
  }
}

function isWhiteOnTransparent(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue, alpha] = pixels.subarray(at, at + 4);
    if (alpha !== 0 && (red !== 255 || green !== 255 || blue !== 255)) return false;
  }
  return true;
}
