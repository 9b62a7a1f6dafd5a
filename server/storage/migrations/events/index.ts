import type { Migration } from '../../migrate';
import { inbox } from './001-inbox';
import { targetChecks } from './002-target-checks';
import { rulesFired } from './003-rules-fired';
import { outbox } from './004-outbox';
import { delivery } from './005-delivery';
import { quality } from './006-quality';
import { quarantine } from './007-quarantine';
import { replayed } from './008-replayed';

/** Steps of `events.db`, in order. */
export const eventMigrations: readonly Migration[] = [
  inbox,
  targetChecks,
  rulesFired,
  outbox,
  delivery,
  quality,
  quarantine,
  replayed,
];
