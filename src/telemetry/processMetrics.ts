// How the process itself fares, by the names of OpenTelemetry's semantic conventions; nothing here runs until it is read.
import { performance } from 'node:perf_hooks';
import type { Family } from './family.ts';

export function processMetrics(): readonly Family[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const { active, idle } = performance.eventLoopUtilization();
  return [
    {
      name: 'process.memory.usage',
      description: 'Resident memory.',
      unit: 'By',
      kind: 'gauge',
      points: [{ labels: {}, value: rss }],
    },
    {
      name: 'v8js.memory.heap.used',
      description: "JavaScript's heap in use.",
      unit: 'By',
      kind: 'gauge',
      points: [{ labels: {}, value: heapUsed }],
    },
    {
      name: 'process.cpu.time',
      description: 'Processor time, all threads.',
      unit: 's',
      kind: 'counter',
      points: [
        { labels: { 'cpu.mode': 'user' }, value: user / 1e6 },
        { labels: { 'cpu.mode': 'system' }, value: system / 1e6 },
      ],
    },
    {
      name: 'process.uptime',
      description: 'Since the process started.',
      unit: 's',
      kind: 'gauge',
      points: [{ labels: {}, value: process.uptime() }],
    },
    {
      name: 'nodejs.eventloop.time',
      description: 'How long the event loop has been at work, and how long it has waited for some.',
      unit: 's',
      kind: 'counter',
      points: [
        { labels: { 'nodejs.eventloop.state': 'active' }, value: active / 1000 },
        { labels: { 'nodejs.eventloop.state': 'idle' }, value: idle / 1000 },
      ],
    },
  ];
}
