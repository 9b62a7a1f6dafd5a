/** What this page load can prove, and where that is kept between page loads. */
import { codeMark, type ProofBy, secretPattern, sessionKey, withoutCode } from '../../../shared/connection';
import { listen, quietly, type Stop } from '../page/listen';

export interface Claim {
  by: ProofBy;
  proof: string;
}

/** `given` is what the container found: the mark with the code from the address or the window's name, or a session. */
export function claimOf(given: string): Claim | null {
  const [mark, code = ''] = given.split('=');
  if (mark === codeMark) return secretPattern.test(code) ? { by: 'code', proof: code } : null;
  return secretPattern.test(given) ? { by: 'session', proof: given } : null;
}

/** Only this tab and this origin, and gone with the tab: nothing long-lived stays on a site. */
export function keepSession(session: string): void {
  quietly(() => sessionStorage.setItem(sessionKey, session));
}

export function forgetSession(): void {
  quietly(() => sessionStorage.removeItem(sessionKey));
}

// A router that starts with the page has put its address back by then.
const restoredMs = 400;

/** Takes the code out of the window's name, and once more out of the address: routers restore the one they started with. */
export function stripCode(): Stop {
  if (window.name.startsWith(codeMark)) window.name = '';
  const strip = () => {
    const bare = withoutCode(location.href);
    // Sandboxed pages, and those that did it too often, are refused.
    if (bare !== null) quietly(() => history.replaceState(history.state, '', bare));
  };
  strip();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const loaded = () => {
    strip();
    timer = setTimeout(strip, restoredMs);
  };
  if (document.readyState === 'complete') loaded();
  const stopListening = listen(window, 'load', loaded);
  return () => {
    stopListening();
    clearTimeout(timer);
  };
}
