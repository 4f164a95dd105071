// What every part needs: Microsoft's side, a workplace, and databases; all gone when the part is over.
import type { Microsoft } from '../microsoft/microsoft.ts';
import { startMicrosoft } from '../microsoft/microsoft.ts';
import type { Subject } from '../subjects/subject.ts';
import { stopSubject } from '../subjects/subject.ts';
import type { Workplace } from '../subjects/workplace.ts';
import { createWorkplace } from '../subjects/workplace.ts';
import { createPostgresDatabase } from '../subjects/postgresDatabase.ts';
import type { Stage } from './part.ts';

export type Ground = {
  readonly microsoft: Microsoft;
  readonly workplace: Workplace;
  /** The address of a new database, which is dropped in the end. */
  readonly newDatabase: () => Promise<string>;
  /** Stops the subject in the end. */
  readonly add: (subject: Subject) => Subject;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function prepareGround(stage: Stage): Promise<Ground> {
  await using stack = new AsyncDisposableStack();
  const microsoft = stack.use(await startMicrosoft());
  const workplace = stack.use(await createWorkplace(microsoft, stage));
  const owned = stack.move();
  return {
    microsoft,
    workplace,
    newDatabase: async () => owned.use(await createPostgresDatabase(stage.databaseServer)).url,
    add: (subject) => owned.adopt(subject, stopSubject),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
