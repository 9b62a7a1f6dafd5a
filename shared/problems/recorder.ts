/** Problems of files of the browser's own recorder. */

import type { Problem } from '../problem';
import { t } from '../texts/t';
import { quote } from './words';

const stop = (code: string, path: string, message: string): Problem => ({
  code,
  severity: 'error',
  path,
  message,
});

export function notRecorderJson(): Problem {
  return stop(
    'recorder-not-json',
    '',
    t(
      'This is no JSON. In the browser’s Recorder panel, choose Export, then JSON; the other formats are scripts.',
    ),
  );
}

export function noSteps(): Problem {
  return stop(
    'recorder-no-steps',
    '/steps',
    t(
      'This file holds no steps. In the browser’s Recorder panel, choose Export, then JSON, and open that file.',
    ),
  );
}

export function notAStep(place: number): Problem {
  return stop(
    'recorder-not-a-step',
    `/steps/${place}`,
    t('Step {value} does not say what it is. Export the recording again, or take the step out.', {
      value: place + 1,
    }),
  );
}

export function noAddress(place: number, url: unknown): Problem {
  return stop(
    'recorder-no-address',
    `/steps/${place}/url`,
    t(
      'Step {value} opens {url}, which is no web address. Give it a whole address, such as https://shop.example/.',
      { value: place + 1, url: quote(String(url ?? 'nothing')) },
    ),
  );
}
