import type { Migration } from '../../migrate';
import { forwarding } from './001-forwarding';

/** Steps of `secrets.db`, in order. */
export const secretMigrations: readonly Migration[] = [forwarding];
