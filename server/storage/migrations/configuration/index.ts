import type { Migration } from '../../migrate';
import { sites } from './001-sites';
import { publishRecord } from './002-publish-record';

/** Steps of `milepost.db`, in order. */
export const configurationMigrations: readonly Migration[] = [sites, publishRecord];
