/** Every fault, in the order of the list of reasons. */
import type { Fault } from './fault';
import { unmet } from './faultsOfConditions';
import { brokenDelivery } from './faultsOfDelivery';
import { unnoticed } from './faultsOfNoticing';
import { notRunning } from './faultsOfRunning';

export const faults: readonly Fault[] = [...notRunning, ...unnoticed, ...unmet, ...brokenDelivery];
