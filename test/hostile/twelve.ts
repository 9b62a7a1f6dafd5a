/** The twelve, in the order in which they are printed. */
import type { HostileSite } from './site';
import { closedShadow } from './sites/closedShadow';
import { coop } from './sites/coop';
import { frameCheckout } from './sites/frameCheckout';
import { hashRouter } from './sites/hashRouter';
import { hydrationWipe } from './sites/hydrationWipe';
import { noContainer } from './sites/noContainer';
import { popupBlocked } from './sites/popupBlocked';
import { redirectDropsCode } from './sites/redirectDropsCode';
import { serviceWorker } from './sites/serviceWorker';
import { slowPage } from './sites/slowPage';
import { stopPropagation } from './sites/stopPropagation';
import { strictPolicy } from './sites/strictPolicy';

export const hostileSites: readonly HostileSite[] = [
  coop,
  strictPolicy,
  popupBlocked,
  hashRouter,
  redirectDropsCode,
  hydrationWipe,
  serviceWorker,
  frameCheckout,
  stopPropagation,
  closedShadow,
  slowPage,
  noContainer,
];
