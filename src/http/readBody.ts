// Reads a request's body up to a limit.
import type { IncomingMessage } from 'node:http';

/**
 * The body as text, or undefined where it is longer than `limitBytes`. A longer one is read to its end and dropped:
 * a client that is still sending would not see the answer otherwise.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limitBytes) chunks.push(chunk);
  }
  return size <= limitBytes ? Buffer.concat(chunks).toString('utf8') : undefined;
}
