import type { PickTask } from '../task';
import { components } from './components';
import { covered } from './covered';
import { drawn } from './drawn';
import { frames } from './frames';
import { kinds } from './kinds';
import { menus } from './menus';
import { moving } from './moving';
import { topLayer } from './topLayer';

/** What people point at, and what pages do about it. */
export const tasks: readonly PickTask[] = [
  ...menus,
  ...covered,
  ...components,
  ...frames,
  ...kinds,
  ...topLayer,
  ...moving,
  ...drawn,
];
