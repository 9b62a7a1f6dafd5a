import type { Migration } from '../../migrate';
import { inbox } from './001-inbox';
import { targetChecks } from './002-target-checks';
import { ruleDays } from './003-rule-days';

/** Steps of `events.db`, in order. */
export const eventMigrations: readonly Migration[] = [inbox, targetChecks, ruleDays];
