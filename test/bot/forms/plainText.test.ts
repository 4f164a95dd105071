// The words of Teams' message HTML.
import { expect, test } from '@jest/globals';
import { plainText } from '../../../src/bot/forms/plainText.ts';

test.each([
  ['<p>One</p><p>Two</p>', 'One\nTwo'],
  ['<div>One<br>Two</div>', 'One\nTwo'],
  ['<p>Fish &amp; chips &lt;b&gt; &#128640;</p>', 'Fish & chips <b> 🚀'],
  ['<p>Hello&nbsp;<at id="0">Bob</at>, <b>now</b></p>', 'Hello Bob, now'],
  ['<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
  ['<p>never <b closed', 'never'],
  ['', ''],
])('%j reads %j', (html, words) => {
  expect(plainText(html)).toBe(words);
});
