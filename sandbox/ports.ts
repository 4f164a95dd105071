// The ports that the sandbox's command is told by variables, and what a person is told when one of them is taken.
import { z } from 'zod';
import { apiPath } from './api/routes.ts';

export type Ports = { readonly page: number; readonly product: number };

type Variables = Readonly<Record<string, string | undefined>>;

const usualPagePort = 3979;
/** How far from a taken port another one is proposed. */
const stepAside = 10;
const answerTimeoutMs = 2_000;

const portShape = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(2).max(65_535));
const stateShape = z.object({ tenant: z.object({ name: z.string() }) });

/** `SANDBOX_PORT` for the page, `PORT` for the product: by default the one before the page's. A string says what is wrong. */
export function readPorts(variables: Variables): Ports | string {
  const page = readPort(variables, 'SANDBOX_PORT') ?? usualPagePort;
  if (typeof page === 'string') return page;
  const product = readPort(variables, 'PORT') ?? page - 1;
  if (typeof product === 'string') return product;
  if (page === product) return `SANDBOX_PORT and PORT are both ${page}: the page and the product need one each.`;
  return { page, product };
}

function readPort(variables: Variables, name: string): number | string | undefined {
  const value = variables[name];
  if (value === undefined || value === '') return undefined;
  const parsed = portShape.safeParse(value);
  return parsed.success ? parsed.data : `${name} must be a port from 2 to 65535, not "${value}".`;
}

/** One line: who has the port, and how to start beside it. */
export async function whoseIsPort(taken: number, ports: Ports): Promise<string> {
  const command = `SANDBOX_PORT=${beside(ports.page)} npm run sandbox`;
  if (taken === ports.product)
    return `Port ${taken}, where the product should listen, is in use by another process. To start the sandbox elsewhere: ${command}`;
  if (await isSandbox(taken))
    return `A sandbox already runs at http://localhost:${taken}/. To start another one beside it: ${command}`;
  return `Port ${taken} is in use by another process. To start the sandbox elsewhere: ${command}`;
}

function beside(port: number): number {
  return port + stepAside > 65_535 ? port - stepAside : port + stepAside;
}

async function isSandbox(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(answerTimeoutMs);
    const answer = await fetch(`http://localhost:${port}${apiPath}/state`, { signal });
    return stateShape.safeParse(await answer.json()).success;
  } catch {
    // Whatever does not answer as a sandbox does is none.
    return false;
  }
}
