import type { Migration } from '../../migrate';
import { inbox } from './001-inbox';

/** Steps of `events.db`, in order. */
export const eventMigrations: readonly Migration[] = [inbox];
