// The page's addresses and the links that stay inside it.
import { expect, test } from '@jest/globals';
import { messageLink, readDeepLink } from '../../../../sandbox/page/rules/deepLink.ts';
import { readRoute, routeHref } from '../../../../sandbox/page/rules/route.ts';

const origin = 'http://localhost:3979';
const chatId = '19:6f1c@thread.v2';

test('an address survives being written and read', () => {
  const route = { as: 'ada', view: 'activity', chatId, messageId: '17', section: null } as const;
  expect(readRoute(origin + routeHref(route))).toEqual(route);
});

test('the bare address is the chat', () => {
  expect(readRoute(`${origin}/`)).toEqual({ as: null, view: 'chat', chatId: null, messageId: null, section: null });
});

test('a deep link to a message opens it, whether its ids are encoded or not', () => {
  expect(readDeepLink(`${origin}/l/message/${chatId}/17`, origin)).toEqual({ chatId, messageId: '17' });
  expect(readDeepLink(messageLink(origin, chatId, '17'), origin)).toEqual({ chatId, messageId: '17' });
  expect(readRoute(`${origin}/l/message/${chatId}/17?as=bob`)).toMatchObject({ as: 'bob', chatId, messageId: '17' });
});

test('a deep link to a chat opens the chat', () => {
  expect(readDeepLink(`${origin}/l/chat/${chatId}/0`, origin)).toEqual({ chatId, messageId: null });
});

test.each(['https://example.com/l/message/a/1', `${origin}/somewhere`, 'no address'])(
  '%s leads out of the page',
  (url) => {
    expect(readDeepLink(url, origin)).toBeUndefined();
  },
);
