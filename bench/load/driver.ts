// Posts JSON over kept connections.
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import http from 'node:http';
import https from 'node:https';

export type Driver = {
  /** Resolves with the body of a 2xx; rejects for any other answer. */
  post(body: unknown): Promise<string>;
  close(): void;
};

export type DriverOptions = {
  readonly address: string;
  /** PEM of the authority to trust, for an https address. */
  readonly authority?: string;
  /** Asked at every request. */
  readonly authorization?: () => string;
};

export function createDriver({ address, authority, authorization }: DriverOptions): Driver {
  const { request, agent } =
    authority === undefined
      ? { request: http.request, agent: new http.Agent({ keepAlive: true }) }
      : { request: https.request, agent: new https.Agent({ keepAlive: true, ca: authority }) };
  const url = new URL(address);

  function post(body: unknown): Promise<string> {
    const bytes = Buffer.from(JSON.stringify(body));
    const headers: OutgoingHttpHeaders = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
      ...(authorization === undefined ? {} : { authorization: authorization() }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        readAnswer(response).then(resolve, reject);
      });
      sent.on('error', (cause) => reject(new Error(`Posting to ${address} failed`, { cause })));
      sent.end(bytes);
    });
  }

  return { post, close: () => agent.destroy() };
}

async function readAnswer(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  const { statusCode = 0 } = response;
  if (statusCode < 200 || statusCode > 299) throw new Error(`The answer was ${statusCode}: ${text}`);
  return text;
}
