/** Every screen and state of the editor, in the order of the screens. A new one is an entry in the list of its area. */
import type { State } from './state';
import { dataStates } from './states/data';
import { planStates } from './states/plan';
import { previewStates } from './states/preview';
import { ruleStates } from './states/rules';
import { shellStates } from './states/shell';
import { shipStates } from './states/ship';

export const states: readonly State[] = [
  ...shellStates,
  ...planStates,
  ...ruleStates,
  ...dataStates,
  ...previewStates,
  ...shipStates,
];
