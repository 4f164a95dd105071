// What the package command finds wrong with an icon.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { iconProblems } from '../../../src/cli/appPackage/icons.ts';

const colour = await readFile('appPackage/icons/color.png');
const approval = await readFile('appPackage/icons/approval.png');

test('an icon of the right size has no problems', () => {
  expect(iconProblems({ path: 'color.png', size: 192, colours: 'any' }, colour)).toEqual([]);
});

test('an icon of another size is refused with both sizes', () => {
  const problems = iconProblems({ path: 'color.png', size: 32, colours: 'any' }, colour);

  expect(problems).toEqual(['color.png: is 192 × 192 pixels, must be 32 × 32']);
});

test('an outline with colours is refused', () => {
  const problems = iconProblems({ path: 'outline.png', size: 32, colours: 'whiteOnTransparent' }, approval);

  expect(problems).toEqual(['outline.png: has colours, must be white on transparent']);
});

test('a file that is no PNG is refused', () => {
  const problems = iconProblems({ path: 'icon.png', size: 32, colours: 'any' }, new TextEncoder().encode('<svg/>'));

  expect(problems).toEqual(['icon.png: is not a PNG image']);
});
