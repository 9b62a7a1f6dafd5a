import type { Answer, Hello } from '../../../shared/connection';
import { newSecret, ownTexts, type ProofParts, proofOf, sameText } from '../../../shared/connection';
import { portChannel } from '../../../shared/portChannel';
import { sha256 } from '../../lib/sha256';
import { every, listen } from '../page/listen';
import type { Attempt, Connection, Greeting } from './race';

// The editor's tab is in the background and may answer late; asking again costs nothing.
const askAgainMs = 400;

/**
 * Through the window that opened this one. The editor first proves that it knows what we know, then we do; anything from
 * another window or origin, or with another proof, is not an answer. Our words go to the server's origin only.
 */
export function greetOpener(
  { container, server, claim, load }: Greeting,
  opener: Window,
  done: (connection: Connection) => void,
): Attempt {
  const nonce = newSecret();
  const hello: Hello = { milepost: 'hello', container, load, by: claim.by, nonce };
  let proved = false;
  const stopListening = listen<MessageEvent>(window, 'message', ({ source, origin, data, ports }) => {
    if (source !== opener || origin !== server) return;
    const said = ownTexts(data, ['milepost', 'load']);
    if (said?.load !== load) return;
    if (said.milepost === 'challenge') answer(data);
    else if (said.milepost === 'welcome' && proved && ports[0]) {
      const welcome = ownTexts(data, ['session']);
      if (!welcome) return;
      stop();
      done({ channel: portChannel(ports[0]), session: welcome.session });
    }
  });
  const answer = (data: unknown) => {
    const challenge = ownTexts(data, ['nonce', 'proof']);
    if (!challenge) return;
    const parts: ProofParts = {
      container,
      pageOrigin: location.origin,
      editorOrigin: server,
      load,
      pageNonce: nonce,
      editorNonce: challenge.nonce,
    };
    if (!sameText(challenge.proof, proofOf(sha256, claim.proof, 'editor', parts))) return;
    proved = true;
    const proof = proofOf(sha256, claim.proof, 'page', parts);
    opener.postMessage({ milepost: 'answer', load, proof } satisfies Answer, server);
  };
  const ask = () => opener.postMessage(hello, server);
  const stopAsking = every(askAgainMs, ask);
  const stop = () => {
    stopListening();
    stopAsking();
  };
  ask();
  return { stop };
}
