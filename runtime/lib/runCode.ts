import { guard } from '../core/guard';
import { elapsed } from './clock';
import { maxTaskMs } from './codeGuard';
import { trace } from './trace';

/** JavaScript that the site's own people wrote, as the compiler made a function of it. */
export interface Code<Given extends unknown[], Answer = unknown> {
  (...given: Given): Answer;
  /** How often it took longer than it may, on this load. */
  overruns_?: number;
  /** Traced builds only: whose it is, as `/variables/2`. */
  code?: string;
}

/** Longer than a frame at 60 Hz and people notice that something did not move. */
const maxFrameMs = 16;
/** Once may be the browser's fault, and a slow telephone is slow at everything for a while; this often it is the code. */
const maxTimes = 3;

/**
 * Runs code of one's own. Undefined where it threw, and where it is not run any more because it took too long too often, on this
 * load. What has begun ends by itself where its guard looks (`codeGuard`): in loops and functions.
 */
export function runCode<Given extends unknown[], Answer>(
  code: Code<Given, Answer>,
  ...given: Given
): Answer | undefined {
  if (code.overruns_! >= maxTimes) return undefined;
  const began = elapsed();
  const answer = PREVIEW ? guard(tracedCode<Given, Answer>(code), ...given) : guard(code, ...given);
  const timeTaken = elapsed() - began;
  if (timeTaken > maxFrameMs) {
    // What its guard had to end would go on for as long the next time.
    code.overruns_ = (code.overruns_ || 0) + (timeTaken > maxTaskMs ? maxTimes : 1);
    if (PREVIEW)
      trace({
        kind: 'code',
        code: code.code || '',
        trouble: code.overruns_ < maxTimes ? 'slow' : 'stopped',
        tookMs: Math.round(timeTaken),
      });
  }
  return answer;
}

/** Traced builds only: the same, and it is told when it throws. */
function tracedCode<Given extends unknown[], Answer>(code: Code<Given, Answer>) {
  return (...given: Given): Answer | undefined => {
    try {
      return code(...given);
    } catch (error) {
      trace({ kind: 'code', code: code.code || '', trouble: 'threw', error: String(error) });
      return undefined;
    }
  };
}
