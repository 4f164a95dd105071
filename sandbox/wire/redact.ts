// Turns a body into what the wire log may show: parsed where it parses, without tokens and secrets.

const secretNames = new Set([
  'access_token',
  'assertion',
  'client_assertion',
  'client_secret',
  'id_token',
  'password',
  'refresh_token',
  'token',
]);

const hidden = '(not shown)';

/** The body of a request or an answer for the wire log; `null` for an empty one. */
export function redactedBody(text: string, contentType = 'application/json'): unknown {
  if (text === '') return null;
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return redacted(Object.fromEntries(new URLSearchParams(text)));
  }
  try {
    return redacted(JSON.parse(text));
  } catch {
    return text;
  }
}

/** The same value with every secret's value replaced. */
export function redacted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redacted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isSecret(name, inner) ? hidden : redacted(inner)]),
  );
}

function isSecret(name: string, value: unknown): boolean {
  return typeof value === 'string' && secretNames.has(name.toLowerCase());
}
