// Which manner is left to try after Graph's 400 and 409, and what that teaches about the chat.
import { expect, test } from '@jest/globals';
import { findingsAfter, firstManner, nextManner } from '../../../src/delivery/ringing/manner.ts';
import type { Manner, RefusedTry } from '../../../src/storage/refusedTries.ts';

const nothingKnown = { teamsAppId: undefined, outdatedPackage: false };
const declared: Manner = { teamsAppId: undefined, type: 'declared' };
const plain: Manner = { teamsAppId: undefined, type: 'systemDefault' };
const declaredOurs: Manner = { teamsAppId: 'ours', type: 'declared' };
const plainOurs: Manner = { teamsAppId: 'ours', type: 'systemDefault' };

function refused(...tries: readonly (readonly [Manner, number | undefined])[]): readonly RefusedTry[] {
  return tries.map(([manner, status]) => ({ manner, status }));
}

test.each([
  ['as it is', nothingKnown, declared],
  ['naming the app where that was needed', { teamsAppId: 'ours', outdatedPackage: false }, declaredOurs],
  ['in words of its own where the type was not known', { teamsAppId: undefined, outdatedPackage: true }, plain],
  ['naming the app as it is configured by now', { teamsAppId: 'former', outdatedPackage: false }, declaredOurs],
])('a notification is first sent %s', (_, findings, expected) => {
  expect(firstManner('declared', { findings, configured: 'ours' })).toEqual(expected);
});

test('an app that was needed stays named when the configuration names none any more', () => {
  const findings = { teamsAppId: 'former', outdatedPackage: false };

  expect(firstManner('systemDefault', { findings, configured: undefined })).toEqual({
    teamsAppId: 'former',
    type: 'systemDefault',
  });
});

test.each([
  ['409', [[declared, 409]], declaredOurs],
  ['409 for free words', [[plain, 409]], plainOurs],
  ['400', [[declared, 400]], plain],
  [
    '400 once the app was named',
    [
      [declared, 409],
      [declaredOurs, 400],
    ],
    plainOurs,
  ],
  [
    '409 once the words were free',
    [
      [declared, 400],
      [plain, 409],
    ],
    plainOurs,
  ],
  ['400 for an app that used to be ours', [[declaredOurs, 400]], declared],
  [
    '400 that was not about the app',
    [
      [declaredOurs, 400],
      [declared, 409],
    ],
    plainOurs,
  ],
  [
    '400 with the app and without',
    [
      [declaredOurs, 400],
      [declared, 400],
    ],
    plain,
  ],
] as const)('after %s there is another manner', (_, tries, expected) => {
  expect(nextManner(refused(...tries), 'ours')).toEqual(expected);
});

test.each([
  ['400 for free words', [[plain, 400]]],
  [
    '400 for the type and for free words',
    [
      [declared, 400],
      [plain, 400],
    ],
  ],
  [
    '400 for the app whatever the words',
    [
      [declared, 409],
      [declaredOurs, 400],
      [plainOurs, 400],
    ],
  ],
  ['409 though the app is named', [[declaredOurs, 409]]],
  ['403', [[declared, 403]]],
  ['404', [[declared, 404]]],
  ['429', [[declared, 429]]],
  ['no answer', [[declared, undefined]]],
] as const)('after %s there is none', (_, tries) => {
  expect(nextManner(refused(...tries), 'ours')).toBeUndefined();
});

test('409 is the end where no app is configured', () => {
  expect(nextManner(refused([declared, 409]), undefined)).toBeUndefined();
});

test('whatever Graph answers, no manner is tried twice', () => {
  for (const answers of [400, 409].flatMap((a) => [400, 409].flatMap((b) => [400, 409].map((c) => [a, b, c])))) {
    for (const first of [declared, plain, declaredOurs, plainOurs]) {
      const tries: RefusedTry[] = [];
      for (let manner: Manner | undefined = first; manner; manner = nextManner(tries, 'ours'))
        tries.push({ manner, status: answers[tries.length] ?? 400 });

      const tried = tries.map(({ manner }) => `${manner.type} ${manner.teamsAppId ?? ''}`);
      expect(new Set(tried).size).toBe(tried.length);
    }
  }
});

test.each([
  ['nothing', nothingKnown, { manner: declared, refused: refused() }, nothingKnown],
  [
    'that the app has to be named',
    nothingKnown,
    { manner: declaredOurs, refused: refused([declared, 409]) },
    { teamsAppId: 'ours', outdatedPackage: false },
  ],
  [
    'that the package is old',
    nothingKnown,
    { manner: plain, refused: refused([declared, 400]) },
    { teamsAppId: undefined, outdatedPackage: true },
  ],
  [
    'that the app need not be named any more',
    { teamsAppId: 'ours', outdatedPackage: true },
    { manner: plain, refused: refused([plainOurs, 400]) },
    { teamsAppId: undefined, outdatedPackage: true },
  ],
  [
    'nothing about the package from news that has free words anyway',
    nothingKnown,
    { manner: plain, refused: refused() },
    nothingKnown,
  ],
])('what was taken teaches %s', (_, known, sent, expected) => {
  expect(findingsAfter(known, { ...sent, isTaken: true })).toEqual(expected);
});

test('an app that Graph does not find is forgotten, and a busy Graph teaches nothing', () => {
  const known = { teamsAppId: 'ours', outdatedPackage: true };
  const unknownApp = refused([plainOurs, 400], [plain, 409]);
  const busy = refused([plainOurs, 429]);

  expect([
    findingsAfter(known, { manner: plain, refused: unknownApp, isTaken: false }),
    findingsAfter(known, { manner: plainOurs, refused: busy, isTaken: false }),
  ]).toEqual([{ teamsAppId: undefined, outdatedPackage: true }, known]);
});
