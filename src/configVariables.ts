// Every variable the product reads, with its default and its meaning.
import { clouds } from './clouds.ts';
import { limitText } from './delivery/budgets/limitText.ts';
import type { LimitName } from './delivery/budgets/limits.ts';
import { limitTable } from './delivery/budgets/limits.ts';

export const botTypes = ['SingleTenant', 'UserAssignedMsi', 'MultiTenant'] as const;
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** README and env/ are held against this table by a test. */
export const configVariables = [
  { name: 'PORT', default: '3978', meaning: 'Port to listen on' },
  { name: 'HOST', default: undefined, meaning: 'Address to listen on; else all of the machine' },
  { name: 'BOT_ID', default: undefined, meaning: 'Entra application id of the bot, also `webApplicationInfo.id`' },
  { name: 'BOT_TENANT_ID', default: undefined, meaning: 'Home tenant of the application' },
  { name: 'BOT_TYPE', default: 'SingleTenant', meaning: '`SingleTenant`, `UserAssignedMsi` or `MultiTenant`' },
  { name: 'BOT_PASSWORD', default: undefined, meaning: 'Client secret, where no managed identity serves' },
  {
    name: 'BOT_CERTIFICATE_PATH',
    default: undefined,
    meaning: 'PEM file with certificate and key, instead of a secret',
  },
  {
    name: 'AZURE_FEDERATED_TOKEN_FILE',
    default: undefined,
    meaning: 'Token file of a workload identity; Kubernetes sets it',
  },
  {
    name: 'CLOUD',
    default: 'global',
    meaning: `${Object.keys(clouds).map(quoted).join(', ')} or a path to a JSON file`,
  },
  { name: 'DATABASE_URL', default: undefined, meaning: 'PostgreSQL; without it PGlite keeps the data in `DATA_DIR`' },
  { name: 'DATA_DIR', default: '.data', meaning: 'Folder of the embedded database' },
  {
    name: 'ALLOWED_TENANTS',
    default: undefined,
    meaning: 'Tenants that are served, comma-separated; else the home tenant',
  },
  {
    name: 'TEAMS_CATALOG_APP_ID',
    default: undefined,
    meaning: "Id in the organisation's app catalogue, where several apps share `BOT_ID` (Graph's 409)",
  },
  { name: 'TURN_DEADLINE_SECONDS', default: '8', meaning: 'An activity of Teams is answered within this; 1 to 14' },
  { name: 'LEDGER_RETENTION_DAYS', default: '90', meaning: 'How long settled rows of the ledger are kept' },
  limitVariable('feedPerTenant'),
  limitVariable('feedInAll'),
  limitVariable('feedPerPerson'),
  limitVariable('postsPerChat'),
  limitVariable('rostersPerChat'),
  limitVariable('connectorPerTenant'),
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: undefined,
    meaning: 'Address of an OpenTelemetry collector (OTLP over HTTP) for metrics and traces',
  },
  { name: 'OTEL_SERVICE_NAME', default: 'countersign', meaning: 'What the process is called there' },
  { name: 'LOG_LEVEL', default: 'info', meaning: logLevels.map(quoted).join(', ') },
] as const satisfies readonly { name: string; default: string | undefined; meaning: string }[];

export type VariableName = (typeof configVariables)[number]['name'];

function limitVariable<N extends LimitName>(limit: N) {
  const variable: (typeof limitTable)[N]['variable'] = limitTable[limit].variable;
  const { meaning, windows } = limitTable[limit];
  return { name: variable, default: limitText(windows), meaning: `At most so many: ${uncapitalized(meaning)}` };
}

function uncapitalized(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function quoted(value: string): string {
  return `\`${value}\``;
}
