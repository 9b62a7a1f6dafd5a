import { elapsed } from './clock';
import { trace } from './trace';

/** Longer than this and the browser calls it a long task: a page that is clicked on meanwhile does not answer. */
export const maxTaskMs = 50;
/** Code of one's own that was away for so long has begun anew; what comes back sooner never let the page go on. */
const pauseMs = 4;

/**
 * Around code of one's own: the compiler puts calls of this into it, at the head of each loop and round each function
 * (`shared/compiler/guardCode.ts`). Names are short because they stand in the code.
 */
export interface CodeGuard {
  /** How many functions of this code are running inside each other. */
  d: number;
  /** A function begins. Throws where the code has run for too long, and from then on whenever it begins again on this load. */
  e(): void;
  /** A loop goes round. Throws likewise. */
  b(): void;
  /** An error that nobody in the code has caught: the page is not told. */
  c(error: unknown): void;
  /** A promise whose failure is nobody's: the page is not told either, who waits for it is. */
  q<Promised>(promised: Promised): Promised;
  /** The code as what runs it calls it. */
  w<Given extends unknown[], Answer>(code: (...given: Given) => Answer): (...given: Given) => Answer;
}

/** `owner`: traced builds only, whose code it is. */
export function codeGuard(owner?: string): CodeGuard {
  let began = 0;
  let looked = 0;
  let ended = false;
  const look = (outermost: boolean) => {
    const at = elapsed();
    if (outermost && at - looked > pauseMs) began = at;
    looked = at;
    ended ||= at - began > maxTaskMs;
    if (ended) throw new Error('This code ran for longer than 50 ms.');
  };
  const guard: CodeGuard = {
    d: 0,
    e: () => look(guard.d < 2),
    // Outside any function that is running: behind an `await`.
    b: () => look(!guard.d),
    c(error) {
      if (PREVIEW)
        trace({
          kind: 'code',
          code: owner || '',
          trouble: ended ? 'stopped' : 'threw',
          error: String(error),
        });
    },
    q(promised) {
      (promised as Partial<Promise<unknown>> | undefined)?.catch?.(guard.c);
      return promised;
    },
    w:
      (code) =>
      (...given) => {
        guard.d++;
        try {
          guard.e();
          return code(...given);
        } finally {
          guard.d--;
        }
      },
  };
  return guard;
}
