// The claims of a job.
import { expect, test } from '@jest/globals';
import { claimFor } from '../../src/delivery/runningJob.ts';
import { noon } from '../storage/factories.ts';

test('a claim holds from when its job was taken, and outlasts no job', () => {
  expect(claimFor({ id: 'a-job', takenAt: noon })).toEqual({
    jobId: 'a-job',
    now: noon,
    staleBefore: new Date('2026-11-20T11:59:00Z'),
  });
});
