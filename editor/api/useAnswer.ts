import { useCallback, useEffect, useState } from 'react';

export interface Answer<T> {
  /** The last one that came; undefined before the first. */
  value: T | undefined;
  /** Why it could not be read, in words; empty while it could. */
  trouble: string;
  again(): void;
}

/** Asks when the screen opens, when `ask` changes (wrap it in useCallback) and on `again`. Without `ask` there is no question. */
export function useAnswer<T>(ask: (() => Promise<T>) | undefined): Answer<T> {
  const [answer, setAnswer] = useState<{ value: T | undefined; trouble: string }>({
    value: undefined,
    trouble: '',
  });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    let stale = false;
    ask?.().then(
      (value) => !stale && setAnswer({ value, trouble: '' }),
      (error: Error) => !stale && setAnswer({ value: undefined, trouble: error.message }),
    );
    return () => {
      stale = true;
    };
  }, [ask, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { ...answer, again };
}
