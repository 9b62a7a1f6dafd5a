import { contentSights } from './contentSights';
import { leadSights } from './leadSights';
import { shopSights } from './shopSights';
import type { Sight } from './sight';

/** What a scan of a page looks for. An element that several recognise goes to the first. */
export const sights: readonly Sight[] = [...shopSights, ...leadSights, ...contentSights];
