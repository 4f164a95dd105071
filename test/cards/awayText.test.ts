// What holds now for somebody who goes on leave.
import { expect, test } from '@jest/globals';
import { awayText } from '../../src/cards/awayText.ts';
import { en } from '../../src/locales/en.ts';
import { ada, bob, carla, now } from '../domain/factories.ts';

const reader = { sentences: en, when: () => 'Nov 24' };

test('with a stand-in it says who is asked, what goes to them already, and how it ends', () => {
  const delegation = { person: ada, until: now, to: bob, standIn: bob };

  expect(awayText({ delegation, openItems: 2 }, reader).split('\n\n')).toEqual([
    'You are away until Nov 24. Bob Okafor is asked instead of you, and you are kept informed.',
    '2 open items that wait for you go to Bob Okafor too, where they are in the chat and may answer.',
    'Type "back" when you are here again.',
  ]);
});

test('where who was named is away too, it says who is asked in the end', () => {
  const delegation = { person: ada, until: now, to: bob, standIn: carla };

  expect(awayText({ delegation, openItems: 1 }, reader).split('\n\n')).toEqual([
    'You are away until Nov 24. Bob Okafor is away too, so Carla Ruiz is asked instead of you, and you are kept informed.',
    '1 open item that waits for you goes to Carla Ruiz too, where they are in the chat and may answer.',
    'Type "back" when you are here again.',
  ]);
});

test('where nobody is there in the end, it says so', () => {
  const delegation = { person: ada, until: now, to: bob };

  expect(awayText({ delegation, openItems: 1 }, reader).split('\n\n')).toEqual([
    'You are away until Nov 24. Bob Okafor is away too, and nobody stands in: requests wait until somebody is back.',
    '1 open item waits for you.',
    'Type "back" when you are here again.',
  ]);
});

test('without one, requests wait', () => {
  const delegation = { person: ada, until: now };

  expect(awayText({ delegation, openItems: 1 }, reader).split('\n\n')).toEqual([
    'You are away until Nov 24. Requests wait for you, and those who ask are told.',
    '1 open item waits for you.',
    'Type "back" when you are here again.',
  ]);
});

test('where nothing is open, nothing is said of it', () => {
  expect(awayText({ delegation: { person: ada, until: now }, openItems: 0 }, reader)).not.toContain('0');
});
