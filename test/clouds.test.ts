// The rows of Microsoft's clouds.
import { expect, test } from '@jest/globals';
import { clouds, cloudSchema, isCloudName } from '../src/clouds.ts';

test.each(Object.entries(clouds))('the row %s has the shape that a file must have', (name, row) => {
  expect(cloudSchema.parse(row)).toEqual(row);
  expect(row.name).toBe(name);
});

test.each([
  ['global', 'graph.microsoft.com', 'login.microsoftonline.com', 'teams.microsoft.com'],
  ['gcc', 'graph.microsoft.com', 'login.microsoftonline.com', 'teams.microsoft.com'],
  ['usgov-l4', 'graph.microsoft.us', 'login.microsoftonline.us', 'gov.teams.microsoft.us'],
  ['usgov-l5', 'dod-graph.microsoft.us', 'login.microsoftonline.us', 'dod.teams.microsoft.us'],
  ['china', 'microsoftgraph.chinacloudapi.cn', 'login.chinacloudapi.cn', 'teams.microsoftonline.cn'],
] as const)('%s calls %s, signs in at %s and links to %s', (name, graph, authority, teams) => {
  expect(clouds[name]).toMatchObject({
    graphRoot: `https://${graph}`,
    graphScope: `https://${graph}/.default`,
    authority: `https://${authority}`,
    teamsRoot: `https://${teams}`,
  });
});

test('a slash at the end of a root is dropped', () => {
  const row = cloudSchema.parse({ ...clouds.global, graphRoot: 'https://localhost:8443/' });

  expect(row.graphRoot).toBe('https://localhost:8443');
});

test('a root without TLS is refused', () => {
  expect(cloudSchema.safeParse({ ...clouds.global, graphRoot: 'http://localhost:8080' }).success).toBe(false);
});

test('links may lead to a page on this machine without TLS, and to no other', () => {
  const isLinkRoot = (teamsRoot: string) => cloudSchema.safeParse({ ...clouds.global, teamsRoot }).success;

  expect(isLinkRoot('http://localhost:3979')).toBe(true);
  expect(isLinkRoot('http://teams.example')).toBe(false);
  expect(isLinkRoot('javascript:alert(1)')).toBe(false);
});

test('what objects inherit is no cloud', () => {
  expect(isCloudName('gcc')).toBe(true);
  expect(isCloudName('toString')).toBe(false);
});
