/**
 * The one place where page code's errors end: the host never sees them, the other rules go on.
 * Returns undefined where `work` threw, which for a condition counts as not met.
 */
export function guard<Arguments extends unknown[], Result>(
  work: (...given: Arguments) => Result,
  ...given: Arguments
): Result | undefined {
  try {
    return work(...given);
  } catch (error) {
    if (PREVIEW) for (const tell of failures) tell(error);
  }
  return undefined;
}

/** Traced builds only: who wants to know. */
export const failures: ((error: unknown) => void)[] = [];
