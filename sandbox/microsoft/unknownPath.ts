// Whatever of Microsoft's the sandbox does not emulate: refused loudly, so that nobody takes silence for success.
import type { Endpoint } from '../http/endpoint.ts';

export const unknownPath: Endpoint = ({ method, path }) => ({
  status: 501,
  body: {
    error: { code: 'NotEmulated', message: `The Countersign sandbox does not emulate ${method} ${path}` },
  },
});
