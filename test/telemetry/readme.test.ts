// Holds the table of metrics in README.md to what /metrics gives.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { createTelemetry } from '../../src/telemetry/telemetry.ts';
import { tableIn } from '../markdownTable.ts';
import { readPrometheus } from './readPrometheus.ts';

/** Everything that there can be, once. */
async function allOfOurs(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { metrics, prometheusText } = await createTelemetry({
    version: '0.0.0',
    observe: () =>
      Promise.resolve({
        lines: [],
        ledger: [{ state: 'dead', reason: '400', notifications: 1 }],
        budgets: [{ budget: 'feedPerTenant', tenant: 'a tenant', left: 5 }],
      }),
    clockSkewSeconds: () => 0,
    log: createLog({ level: 'silent' }),
  });
  metrics.turn({ kind: 'command', outcome: 'done', seconds: 1 });
  metrics.job({ name: 'card', outcome: 'done', seconds: 1 });
  metrics.call({ service: 'graph', operation: 'send', outcome: 'accepted', reason: '', seconds: 1 });
  metrics.accepted({ urgency: 0, seconds: 1 });
  const samples = readPrometheus(await prometheusText()).filter(({ name }) => name.startsWith('countersign_'));
  return new Map(
    samples
      .filter(({ name }) => !/_(sum|bucket)$/.test(name))
      .map(({ name, labels }) => [name.replace(/_seconds_count$/, '_seconds'), Object.keys(labels).sort()]),
  );
}

test('every metric of ours is in the table with its labels, and no other', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const documented = tableIn(readme, 'metric').map(([name = '', labels = '']): [string, readonly string[]] => [
    name.replaceAll('`', ''),
    [...labels.matchAll(/`(\w+)`/g)].map(([, label = '']) => label).sort(),
  ]);

  expect(new Map(documented)).toEqual(await allOfOurs());
});
