// Bundles the sandbox's page in memory, so that it needs no build step and leaves no files behind.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

export type PageFile = { readonly contentType: string; readonly body: Buffer | string };

const source = join(import.meta.dirname, 'page');
/** The installed app's own sign. */
const sign = join(import.meta.dirname, '..', 'appPackage', 'icons', 'countersign.svg');

const contentTypes: Readonly<Record<string, string>> = {
  '/page.js': 'text/javascript; charset=utf-8',
  '/page.css': 'text/css; charset=utf-8',
};

/** The page's files by URL path. `/index.html` answers every address inside the page, such as `/l/message/…`, too. */
export async function buildPage(): Promise<{ files: Map<string, PageFile> }> {
  const [bundle, html, icon] = await Promise.all([
    bundlePage(),
    readFile(join(source, 'index.html'), 'utf8'),
    readFile(sign, 'utf8'),
  ]);
  const files = new Map<string, PageFile>([
    ['/index.html', { contentType: 'text/html; charset=utf-8', body: html }],
    ['/countersign.svg', { contentType: 'image/svg+xml', body: icon }],
    ...bundle,
  ]);
  return { files };
}

async function bundlePage(): Promise<[string, PageFile][]> {
  const { outputFiles } = await build({
    entryPoints: [
      { in: join(source, 'main.tsx'), out: 'page' },
      { in: join(source, 'styles/index.css'), out: 'page' },
    ],
    outdir: '/',
    tsconfig: join(source, 'tsconfig.json'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    // One fixed constant lets libraries drop their development code.
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text }) => {
    const url = `/${path.split(/[\\/]/).at(-1) ?? path}`;
    return [url, { contentType: contentTypes[url] ?? 'application/octet-stream', body: text }];
  });
}
