import { guard } from '../../core/guard';
import type { Fire, Occurrence, Stop } from '../../core/types';
import { type Code, runCode } from '../../lib/runCode';

interface Settings {
  code: Code<[fire: (noticed?: Occurrence) => void]>;
}

export default function customCode({ code }: Settings, fire: Fire): Stop {
  let stopped = false;
  const stop = runCode(code, (noticed) => {
    // A listener that the code left behind belongs to a page that is gone.
    if (stopped) return;
    // Often called as a listener, with an event, or with whatever comes to mind.
    const { element, data } = noticed || {};
    fire({ ...(element?.nodeType === 1 && { element }), data: { ...data } });
  });
  return () => {
    stopped = true;
    // No function is called all the same, which ends in the guard.
    guard(stop as Stop);
  };
}
