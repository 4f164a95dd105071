// Lets the subjects take turns, so that whatever else the machine does hits all of them alike.
import type { SubjectName } from '../subjects/subject.ts';
import { subjectNames } from '../subjects/subject.ts';

export type BySubject<T> = Readonly<Record<SubjectName, readonly T[]>>;

/** Every round begins with another subject. */
export async function alternate<T>(rounds: number, run: (name: SubjectName) => Promise<T>): Promise<BySubject<T>> {
  const results = { bare: new Array<T>(), postgres: new Array<T>(), pglite: new Array<T>() };
  for (let round = 0; round < rounds; round += 1) {
    const first = round % subjectNames.length;
    for (const name of [...subjectNames.slice(first), ...subjectNames.slice(0, first)]) {
      results[name].push(await run(name));
    }
  }
  return results;
}
