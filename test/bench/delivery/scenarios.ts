import { herd } from './herd';
import { limits } from './limits';
import { pageEnds } from './pageEnds';
import type { Scenario } from './scenario';
import { troubles } from './troubles';

export const scenarios: Scenario[] = [...pageEnds, ...troubles, herd, ...limits];
