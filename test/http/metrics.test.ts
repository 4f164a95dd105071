// GET /metrics: those who scrape without a pause cost no more than one of them.
import { expect, jest, test } from '@jest/globals';
import type { Request, Response } from 'restify';
import { createMetricsHandler } from '../../src/http/metrics.ts';

test('scrapers that come without a pause are told by one text', async () => {
  const metricsText = jest.fn(() => Promise.resolve('turns 1\n'));
  const handle = createMetricsHandler(metricsText);
  const sent: unknown[] = [];
  const response = { sendRaw: (...parts: unknown[]) => sent.push(parts) } as unknown as Response;
  const request = {} as unknown as Request;
  const scrape = () => handle(request, response);

  await Promise.all([scrape(), scrape()]);
  await scrape();

  expect(metricsText).toHaveBeenCalledTimes(1);
  expect(sent).toHaveLength(3);
});
