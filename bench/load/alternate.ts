// Lets the subjects take turns, so that whatever else the machine does hits all of them alike.
import type { Subject } from '../subjects/subject.ts';

/** By the key of the column that shows them. */
export type Subjects = ReadonlyMap<string, Subject>;

/** One value a round. */
export type BySubject<T> = ReadonlyMap<string, readonly T[]>;

/** Every round begins with another subject. */
export async function alternate<T>(
  { rounds, subjects }: { rounds: number; subjects: Subjects },
  run: (subject: Subject) => Promise<T>,
): Promise<BySubject<T>> {
  const results = new Map([...subjects.keys()].map((key) => [key, new Array<T>()]));
  const order = [...subjects];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % order.length;
    for (const [key, subject] of [...order.slice(first), ...order.slice(0, first)]) {
      results.get(key)?.push(await run(subject));
    }
  }
  return results;
}
