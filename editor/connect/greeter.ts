/** The editor's half of the greeting through the opener: exact window, exact origin, and a proof before anything is said. */
import type { Challenge, ProofBy, ProofParts, Refusal, Welcome } from '../../shared/connection';
import { newSecret, ownTexts, proofOf, sameText, secretPattern } from '../../shared/connection';

/** What a page may prove. `sessionOrigin`: the only origin that may go on with the session; null before a page was let in. */
export interface Secrets {
  code: string;
  codeUntil: number;
  codeUsed: boolean;
  session: string;
  sessionOrigin: string | null;
  sessionUntil: number;
}

export interface Place {
  site: string;
  /** Exact origins of the site. */
  origins: readonly string[];
  /** Our own, which the page speaks to. */
  editorOrigin: string;
}

export type Verdict =
  /** Nothing of ours, or a proof that is wrong: no word about it. */
  | { kind: 'ignore' }
  | { kind: 'refused'; reason: Refusal; container: string }
  | { kind: 'challenge'; say: Challenge }
  | { kind: 'welcome'; say: Welcome; load: string; by: ProofBy };

interface Pending {
  parts: ProofParts;
  by: ProofBy;
}

// A page asks again every half second with the same nonce; another load is another greeting.
const maxPending = 8;

export function createGreeter(
  { site, origins, editorOrigin }: Place,
  secrets: () => Secrets,
  sha256: (text: string) => string,
) {
  const pending = new Map<string, Pending>();

  function hello(data: unknown, origin: string, now: number): Verdict {
    const said = ownTexts(data, ['container', 'load', 'by', 'nonce']);
    if (!said || !secretPattern.test(said.load) || !secretPattern.test(said.nonce)) return { kind: 'ignore' };
    const { container, load, by, nonce } = said;
    if (by !== 'code' && by !== 'session') return { kind: 'ignore' };
    const refused = (reason: Refusal): Verdict => ({ kind: 'refused', reason, container });
    if (!origins.includes(origin)) return refused('other-origin');
    if (container !== site) return refused('other-container');
    const { codeUsed, codeUntil, sessionOrigin, sessionUntil } = secrets();
    if (by === 'code') {
      if (codeUsed) return refused('used');
      if (now > codeUntil) return refused('expired');
    } else {
      if (sessionOrigin !== origin) return refused('unknown');
      if (now > sessionUntil) return refused('expired');
    }
    const before = pending.get(load);
    const parts: ProofParts =
      before?.parts.pageNonce === nonce && before.parts.pageOrigin === origin
        ? before.parts
        : { container, pageOrigin: origin, editorOrigin, load, pageNonce: nonce, editorNonce: newSecret() };
    pending.set(load, { parts, by });
    for (const oldest of pending.keys()) {
      if (pending.size <= maxPending) break;
      pending.delete(oldest);
    }
    const proof = proofOf(sha256, secretOf(by), 'editor', parts);
    return { kind: 'challenge', say: { milepost: 'challenge', load, nonce: parts.editorNonce, proof } };
  }

  function answer(data: unknown, origin: string, now: number): Verdict {
    const said = ownTexts(data, ['load', 'proof']);
    const asked = said && pending.get(said.load);
    if (!asked || asked.parts.pageOrigin !== origin) return { kind: 'ignore' };
    const { parts, by } = asked;
    const { codeUsed, codeUntil, session, sessionUntil } = secrets();
    // Used or run out between question and answer.
    if (by === 'code' ? codeUsed || now > codeUntil : now > sessionUntil) return { kind: 'ignore' };
    // One answer per question: a second try needs a new load.
    pending.delete(said.load);
    if (!sameText(said.proof, proofOf(sha256, secretOf(by), 'page', parts))) return { kind: 'ignore' };
    return { kind: 'welcome', say: { milepost: 'welcome', load: said.load, session }, load: said.load, by };
  }

  const secretOf = (by: ProofBy) => (by === 'code' ? secrets().code : secrets().session);

  return {
    /** Judges a message that came from the opened window; `origin` is what the browser says of it. */
    judge(data: unknown, origin: string, now: number): Verdict {
      const kind = ownTexts(data, ['milepost'])?.milepost;
      if (kind === 'hello') return hello(data, origin, now);
      if (kind === 'answer') return answer(data, origin, now);
      return { kind: 'ignore' };
    },
  };
}
