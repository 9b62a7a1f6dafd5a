import { quietly } from '../page/listen';
import { startPicking } from '../picking/picker';
import type { OpenMode } from './mode';

/** Point at something and say which of its like are meant. The editor begins it, because it knows what the pick is for. */
export const pick: OpenMode = (bench) => {
  let purpose: string | null = null;
  let values = false;
  const cancelled = () => bench.say({ type: 'picking-cancelled' });
  return {
    id: 'pick',
    title: 'Pick',
    icon: 'pick',
    hint: { key: 'Shift', free: 'hold to use the page', held: 'let go to pick again' },
    takesPresses: true,
    begunBy: 'pick',
    endedBy: 'stop-picking',
    unavailable: () =>
      purpose === null ? 'Press Pick on page in the editor first: it says what the pick is for.' : undefined,
    start(message) {
      if (message?.type === 'pick') {
        purpose = message.purpose;
        values = message.values ?? false;
      }
      bench.status('');
      return startPicking({
        bench,
        purpose: purpose ?? '',
        values,
        picked(found, taken) {
          purpose = null;
          bench.end();
          bench.say({ type: 'picked', pick: found, values: taken });
          bench.status('Taken. Go on in the editor.');
          // Allowed in a press that a person made; where it is not, the words above say where to go.
          quietly(() => (window.opener as Window | null)?.focus());
        },
        cancelled() {
          bench.end();
          cancelled();
        },
      });
    },
    abandoned(next) {
      // What was just done may answer what was asked for.
      if (next !== 'demonstrate') cancelled();
    },
    calledOff() {
      purpose = null;
    },
  };
};
