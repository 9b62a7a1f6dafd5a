import { guard } from '../../../core/guard';
import { listen } from '../../../lib/listen';

type Answered = (data: never, success?: boolean) => void;
/** `__tcfapi` without its version, in this page or in one around it. */
export type TcfApi = (command: string, answered: Answered, parameter?: unknown) => void;

interface Framed {
  __tcfapi?: (command: string, version: number, answered: Answered, parameter?: unknown) => void;
}

/** What the page around answers; some send it as text. */
interface Return {
  __tcfapiReturn?: { callId: string; returnValue: never; success: boolean };
}

/** The banner’s function; in a frame, the window around that holds one named `__tcfapiLocator`. Undefined: none yet. */
export function tcfApi(): TcfApi | undefined {
  const { __tcfapi } = window as Framed;
  if (typeof __tcfapi === 'function')
    return (command, answered, parameter) => (window as Framed).__tcfapi!(command, 2, answered, parameter);
  let around: Window = window;
  while (around !== around.parent) {
    around = around.parent;
    // Reading a name of another origin's window throws where it has none of it.
    if (guard(() => around.frames['__tcfapiLocator' as never])) return callsTo(around);
  }
  return undefined;
}

function callsTo(around: Window): TcfApi {
  const waiting: Record<string, Answered> = {};
  let calls = 0;
  listen('message', (event) => {
    const { data, source } = event as MessageEvent;
    // Anyone may post to a window: only what is around this one answers.
    if (source !== around) return;
    const { __tcfapiReturn: back } = (typeof data === 'string' ? JSON.parse(data) : data) as Return;
    // Kept: a listener is answered again and again.
    if (back) waiting[back.callId]?.(back.returnValue, back.success);
  });
  return (command, answered, parameter) => {
    const callId = `milepost${++calls}`;
    waiting[callId] = answered;
    around.postMessage({ __tcfapiCall: { command, version: 2, callId, parameter } }, '*');
  };
}
