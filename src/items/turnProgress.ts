// How far one inbound turn has come: what whoever waits for its answer and whoever does its work know of each other.

export type TurnProgress = {
  /** `committing`: from now on it is open what has been kept. */
  state(): 'working' | 'committing' | 'givenUp';
  /** Nobody waits any more. @returns whether nothing will have been changed: false once the commit has begun. */
  giveUp(): boolean;
  /** To be asked right before the commit. @returns false where the turn was given up, so that nothing may be kept. */
  beginCommit(): boolean;
  /** What was said has been heard before. */
  noteRepetition(): void;
  isRepetition(): boolean;
};

export function createTurnProgress(): TurnProgress {
  let state: ReturnType<TurnProgress['state']> = 'working';
  let repeated = false;
  return {
    state: () => state,
    giveUp() {
      if (state === 'working') state = 'givenUp';
      return state === 'givenUp';
    },
    beginCommit() {
      if (state === 'working') state = 'committing';
      return state === 'committing';
    },
    noteRepetition() {
      repeated = true;
    },
    isRepetition: () => repeated,
  };
}
