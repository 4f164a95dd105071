// Does the same with many items, so that one which fails does not keep the others from it.

/** @returns what went wrong, one error for each item that failed. */
export async function attemptEach(
  itemIds: readonly string[],
  deed: (itemId: string) => Promise<unknown>,
): Promise<readonly Error[]> {
  const failures: Error[] = [];
  for (const itemId of itemIds) {
    try {
      await deed(itemId);
    } catch (cause) {
      failures.push(new Error(`Item ${itemId} could not take notice`, { cause }));
    }
  }
  return failures;
}
