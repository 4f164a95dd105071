// The `${{NAME}}` variables of the manifest template.
import { expect, test } from '@jest/globals';
import { fillVariables } from '../../../src/cli/appPackage/fillVariables.ts';

test('a value is written as the content of a JSON string', () => {
  const filled = fillVariables('{"name":"${{NAME}}"}', { NAME: 'a "quoted"\nname' });

  expect(filled).toEqual({ kind: 'filled', text: '{"name":"a \\"quoted\\"\\nname"}' });
});

test('blanks inside the braces are allowed, and every occurrence is filled', () => {
  expect(fillVariables('${{ ID }} ${{ID}}', { ID: '7' })).toEqual({ kind: 'filled', text: '7 7' });
});

test('a value may look like a variable or a replacement pattern without being taken for one', () => {
  expect(fillVariables('${{A}}', { A: '${{B}} $& $1' })).toEqual({ kind: 'filled', text: '${{B}} $& $1' });
});

test('missing and empty values are named once, in the order of the template', () => {
  const filled = fillVariables('${{B}} ${{A}} ${{B}} ${{C}}', { C: 'set', A: '' });

  expect(filled).toEqual({ kind: 'missing', names: ['B', 'A'] });
});
