// The main cards, held against golden files: what Teams gets, to the letter.
import { describe, expect, test } from '@jest/globals';
import { en } from '../../src/locales/en.ts';
import { cardShape } from './cardShape.ts';
import { expectGolden } from './golden.ts';
import { goldenCatalog } from './goldenCatalog.ts';

describe.each(Object.entries(goldenCatalog(en)))('%s', (name, card) => {
  test('is as the golden file has it', async () => {
    await expectGolden(name, card);
  });

  test('is allowed by Adaptive Cards 1.5', () => {
    expect(cardShape.safeParse(card).error?.issues).toBeUndefined();
  });
});
