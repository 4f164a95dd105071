// The log: pino with one rule on top, that no token, key or secret gets through whatever a caller hands over.
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type Log = Logger;

const secretFields = ['authorization', 'password', 'secret', 'token', 'accessToken', 'access_token', 'client_secret'];
const bearerToken = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const pemBlock = /-----BEGIN [A-Z ]+-----.*?(-----END [A-Z ]+-----|$)/gs;

/** Writes JSON lines to `destination`, by default the standard output. */
export function createLog({ level, destination }: { level: string; destination?: DestinationStream }): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
    serializers: { err: describeError },
    hooks: { streamWrite: withoutSecrets },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** SDK errors drag whole requests along, headers included; only what tells the story is kept. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return {
    type: error.name,
    message: error.message,
    ...('status' in error && { status: error.status }),
    ...('code' in error && { code: error.code }),
    ...('requestId' in error && { requestId: error.requestId }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

function withoutSecrets(line: string): string {
  return line.replace(bearerToken, '[token]').replace(pemBlock, '[key]');
}
