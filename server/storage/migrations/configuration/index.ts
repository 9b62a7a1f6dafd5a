import type { Migration } from '../../migrate';
import { sites } from './001-sites';
import { publishRecord } from './002-publish-record';
import { samples } from './003-samples';

/** Steps of `milepost.db`, in order. */
export const configurationMigrations: readonly Migration[] = [sites, publishRecord, samples];
