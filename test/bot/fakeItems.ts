// The items of a bot under test: a plain object that takes note of what it is asked, and answers as the test says.
import type { Items } from '../../src/items/items.ts';

export type FakeItems = Items & {
  /** What was asked, oldest first: the method and what it was given. */
  readonly calls: readonly { readonly method: string; readonly given: unknown }[];
};

/** Whatever a test does not answer for, it does not expect to be asked. */
export function fakeItems(answers: Partial<Items> = {}): FakeItems {
  const calls: { method: string; given: unknown }[] = [];
  const unexpected = (method: string) => () => Promise.reject(new Error(`items.${method} was not expected`));

  function noted<Given extends readonly unknown[], Answer>(
    method: string,
    answer: ((...given: Given) => Promise<Answer>) | undefined,
  ) {
    return (...given: Given): Promise<Answer> => {
      calls.push({ method, given: given[0] });
      return (answer ?? unexpected(method))(...given);
    };
  }

  const items: FakeItems = {
    calls,
    inOneTurn: (_progress, deed) => deed(items),
    open: noted('open', answers.open),
    act: noted('act', answers.act),
    view: noted('view', answers.view),
    show: noted('show', answers.show),
    ledger: noted('ledger', answers.ledger ?? (() => Promise.resolve(undefined))),
    history: noted('history', answers.history),
    list: noted('list', answers.list),
    away: noted('away', answers.away),
    back: noted('back', answers.back),
    isHere: noted('isHere', answers.isHere ?? (() => Promise.resolve(true))),
    check: noted('check', answers.check),
    actors: answers.actors ?? (() => Promise.resolve([])),
    reply: noted('reply', answers.reply ?? (() => Promise.resolve())),
    appInstalled: noted('appInstalled', answers.appInstalled ?? (() => Promise.resolve())),
    chatChanged: noted('chatChanged', answers.chatChanged ?? (() => Promise.resolve())),
    membersLeft: noted('membersLeft', answers.membersLeft ?? (() => Promise.resolve())),
    appRemoved: noted('appRemoved', answers.appRemoved ?? (() => Promise.resolve())),
  };
  return items;
}
