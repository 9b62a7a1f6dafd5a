import { type AskAnswer, ownTexts, secretPattern } from '../../../shared/connection';
import { type LetInTrouble, openLetIn } from '../view/letIn';
import type { Claim } from './claim';
import { ask, Refused } from './post';

/**
 * A page without a code, through the bookmarklet or `#milepost`: asks to be let in and shows the number by which the person
 * at the editor knows it. Null when they say no, when nobody waits for it, or when the page keeps us from asking.
 */
export async function letIn(server: string, container: string): Promise<Claim | null> {
  const shown = openLetIn();
  try {
    const asked = ownTexts(await ask(server, 'ask', { container, page: location.href }), ['ask', 'number']);
    if (!asked) return null;
    shown.number(asked.number);
    while (!shown.closed()) {
      const body = { container, ask: asked.ask };
      const answer = (await ask(server, 'asked', body)) as AskAnswer | null;
      const code = answer?.code;
      if (typeof code === 'string' && secretPattern.test(code)) {
        shown.stop();
        return { by: 'code', proof: code };
      }
    }
    return null;
  } catch (error) {
    if (!shown.closed()) await shown.trouble(troubleOf(error));
    return null;
  }
}

function troubleOf(error: unknown): LetInTrouble {
  if (!(error instanceof Refused)) return 'unreachable';
  return error.status === 429 ? 'busy' : 'nobody';
}
