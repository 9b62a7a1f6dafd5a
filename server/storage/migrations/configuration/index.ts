import type { Migration } from '../../migrate';
import { sites } from './001-sites';

/** Steps of `milepost.db`, in order. */
export const configurationMigrations: readonly Migration[] = [sites];
