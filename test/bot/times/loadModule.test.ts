// A package that is loaded late is what it is taken for, or says so.
import { expect, test } from '@jest/globals';
import { loadModule } from '../../../src/bot/times/loadModule.ts';

function isPath(loaded: unknown): loaded is { readonly sep: string } {
  return typeof loaded === 'object' && loaded !== null && 'sep' in loaded;
}

test('a package of the expected shape is loaded', () => {
  expect(['/', '\\']).toContain(loadModule('node:path', isPath).sep);
});

test('a package of another shape is not used', () => {
  expect(() => loadModule('node:os', isPath)).toThrow('Package node:os has another shape');
});
