// Turns the filled manifest's text into a manifest that Microsoft's own schema accepts, or into what is wrong with it.
import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import { z } from 'zod';
import { parseObject } from './parseObject.ts';
import { schemaProblems } from './schemaProblems.ts';

export type AppManifest = TeamsManifestLatest;

export type ParsedManifest =
  | { readonly kind: 'valid'; readonly manifest: AppManifest }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

export async function parseManifest(text: string): Promise<ParsedManifest> {
  const parsed = parseObject(text);
  if (parsed.kind === 'refused') return refused([parsed.problem]);
  const problems = await schemaProblems(parsed.object, 'manifest');
  if (problems.length > 0) return refused(problems);
  return { kind: 'valid', manifest: z.custom<AppManifest>().parse(parsed.object) };
}

function refused(problems: readonly string[]): ParsedManifest {
  return { kind: 'refused', problems: problems.map((problem) => `manifest.json: ${problem}`) };
}
