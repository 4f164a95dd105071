// The environment the product is started with: the sandbox in the place of Microsoft, nothing else.
import type { Registration } from './microsoft/login/token.ts';

type Options = {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly logLevel?: string;
  readonly caPath: string;
  readonly cloudPath: string;
  readonly registration: Registration;
  readonly variables?: Readonly<Record<string, string>>;
};

const inherited = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'];

/** All of it: of the sandbox's own environment the product sees only what any process needs. */
export function productEnvironment(options: Options): Readonly<Record<string, string>> {
  const { port, dataDir, databaseUrl, logLevel, caPath, cloudPath, registration, variables } = options;
  const own = inherited.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(own),
    // Nothing of the sandbox listens beyond this machine.
    HOST: '127.0.0.1',
    PORT: String(port),
    BOT_ID: registration.clientId,
    BOT_TENANT_ID: registration.tenantId,
    BOT_TYPE: 'SingleTenant',
    BOT_PASSWORD: registration.clientSecret,
    CLOUD: cloudPath,
    NODE_EXTRA_CA_CERTS: caPath,
    LOG_LEVEL: logLevel ?? 'info',
    ...(databaseUrl === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl }),
    ...variables,
  };
}
