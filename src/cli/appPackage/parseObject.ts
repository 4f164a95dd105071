// Reads a file of the app package that must be one JSON object.
import { z } from 'zod';

export type ParsedObject =
  | { readonly kind: 'parsed'; readonly object: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly problem: string };

export function parseObject(text: string): ParsedObject {
  try {
    const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text));
    return parsed.success ? { kind: 'parsed', object: parsed.data } : { kind: 'refused', problem: 'is no JSON object' };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'refused', problem: `is not JSON: ${error.message}` };
    throw error;
  }
}
