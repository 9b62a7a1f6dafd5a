import { demonstrate } from './demonstrate';
import type { OpenMode } from './mode';
import { pick } from './pick';
import { scan } from './scan';
import { watch } from './watch';

/** In the order of the toolbar. The last one is what goes on when nothing else does. */
export const modes: readonly OpenMode[] = [pick, demonstrate, scan, watch];
