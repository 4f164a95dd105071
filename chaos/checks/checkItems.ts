// Holds the stored items against what people did and were told: nothing lost, nothing twice, each state as its answers make it.
import type { Deed } from '../load/journal.ts';
import type { ItemRow, Truth } from '../truth/truth.ts';
import type { Told } from './told.ts';
import type { Violation } from './violation.ts';

type Evidence = { readonly deeds: readonly Deed[]; readonly truth: Truth; readonly told: Told };

export function checkItems({ deeds, truth, told }: Evidence): readonly Violation[] {
  const ofKey = Map.groupBy(deeds, ({ key }) => key ?? '');
  const asked = [...ofKey].flatMap(([key, theirs]) =>
    key === '' ? [] : checkRequest(key, { deeds: theirs, truth, told }),
  );
  const items = truth.items.flatMap((item) => {
    const theirs = ofKey.get(item.key) ?? [];
    return [
      ...checkComments(item, { deeds: theirs, truth, told }),
      ...checkAnswers(item, { deeds: theirs, truth, told }),
      ...checkState(item, truth),
      ...checkClosing(item, { deeds: theirs, truth, told }),
      ...checkEvents(item, truth),
    ];
  });
  return [...asked, ...items];
}

function checkRequest(key: string, { deeds, truth, told }: Evidence): readonly Violation[] {
  const requests = deeds.filter(({ act }) => act.kind === 'request' || act.kind === 'task');
  const items = truth.items.filter((item) => item.key === key).length;
  if (items > 1) return [{ rule: 'one item for each request', words: `${items} items`, key }];
  const isTaken = requests.some((deed) => deed.outcome.kind === 'taken' && !told.trouble(deed));
  if (items === 0 && isTaken) return [{ rule: 'no request is lost', words: 'it was taken, and there is no item', key }];
  return [];
}

function checkComments(item: ItemRow, { deeds, truth, told }: Evidence): readonly Violation[] {
  return deeds.flatMap((deed) => {
    const { act, outcome } = deed;
    if (act.kind !== 'comment') return [];
    const { words } = act;
    const kept = truth.comments.filter((comment) => comment.item === item.id && comment.text === words).length;
    if (kept > 1) return [{ rule: 'a comment stands once', words: `"${words}" stands ${kept} times`, key: item.key }];
    const isPromised = outcome.kind === 'done' || (outcome.kind === 'taken' && !told.trouble(deed));
    if (kept === 0 && isPromised) return [{ rule: 'no comment is lost', words: `"${words}"`, key: item.key }];
    const isDenied = outcome.kind === 'trouble' && told.saysNothingChanged(outcome.words);
    if (kept === 1 && isDenied && !told.saidAgain(deed))
      return [{ rule: 'done or not done, as it was told', words: `"${words}" was kept`, key: item.key }];
    return [];
  });
}

/** Who answered in time has their answer kept, unless it was refused. */
function checkAnswers(item: ItemRow, { deeds, truth, told }: Evidence): readonly Violation[] {
  const responses = truth.responses.filter((response) => response.item === item.id);
  const isStillAsked = (person: string) =>
    truth.asked.some((asked) => asked.item === item.id && asked.stage === item.open_stage && asked.person === person);
  return deeds.flatMap((deed) => {
    const { act, by, outcome, endedAt } = deed;
    if (act.kind !== 'answer') return [];
    const isPromised = outcome.kind === 'done' || (outcome.kind === 'taken' && !told.trouble(deed));
    const isKept = responses.some(({ person, giver }) => person === by.objectId || giver === by.objectId);
    const wasOpen = item.closed_at === null || new Date(item.closed_at) > endedAt;
    if (isPromised && !isKept && wasOpen && isStillAsked(by.objectId))
      return [{ rule: 'no answer is lost', words: `${by.name}: ${act.answer}`, key: item.key }];
    return [];
  });
}

/** The rules of the product, once more and in short. */
function checkState(item: ItemRow, truth: Truth): readonly Violation[] {
  if (item.kind === 'task' || item.state === 'canceled') return [];
  const stage = truth.stages.find((candidate) => candidate.item === item.id && candidate.stage === item.open_stage);
  const people = truth.asked.filter((asked) => asked.item === item.id && asked.stage === item.open_stage).length;
  const given = truth.responses.filter((response) => response.item === item.id && response.stage === item.open_stage);
  const approvals = given.filter(({ answer }) => answer === 'approve').length;
  const needed = stage?.rule === 'all' ? people : (stage?.needed ?? 1);
  const mayReject = (stage?.needed ?? null) === null ? 0 : people - needed;
  const isRejected = given.length - approvals > mayReject;
  const state = approvals >= needed ? 'approved' : isRejected ? 'rejected' : 'pending';
  if (state === item.state) return [];
  return [{ rule: 'the state follows from the answers', words: `it is ${item.state}, not ${state}`, key: item.key }];
}

/** A click that comes again is answered with the card alone, even if it was refused: so only who may close it counts. */
function checkClosing(item: ItemRow, { deeds, truth, told }: Evidence): readonly Violation[] {
  const asked = truth.asked.filter((row) => row.item === item.id).map(({ person }) => person);
  return deeds.flatMap((deed) => {
    const { act, by, outcome } = deed;
    if (act.kind !== 'cancel' && act.kind !== 'done') return [];
    if (by.objectId !== item.owner && !(act.kind === 'done' && asked.includes(by.objectId))) return [];
    const isPromised = outcome.kind === 'done' || (outcome.kind === 'taken' && !told.trouble(deed));
    if (!isPromised || item.closed_at !== null) return [];
    return [{ rule: 'what was closed is closed', words: `${by.name}: ${act.kind}`, key: item.key }];
  });
}

/** What happens once is written down once; a person's answer in each stage too. */
function checkEvents(item: ItemRow, truth: Truth): readonly Violation[] {
  const events = truth.events.filter((event) => event.item === item.id);
  const once = ['requested', 'assigned', 'approved', 'rejected', 'canceled', 'expired', 'reminded'];
  const repeated = once.filter((kind) => events.filter((event) => event.kind === kind).length > 1);
  const responded = events.filter(({ kind }) => kind === 'responded').length;
  const responses = truth.responses.filter((response) => response.item === item.id).length;
  const commented = events.filter(({ kind }) => kind === 'commented').length;
  const comments = truth.comments.filter((comment) => comment.item === item.id).length;
  return [
    ...repeated.map((kind) => ({ rule: 'what happens once is written down once', words: kind, key: item.key })),
    ...(responded === responses
      ? []
      : [{ rule: 'events and answers agree', words: `${responded} events, ${responses} answers`, key: item.key }]),
    ...(commented === comments
      ? []
      : [{ rule: 'events and comments agree', words: `${commented} events, ${comments} comments`, key: item.key }]),
  ];
}
