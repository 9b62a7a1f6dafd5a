import type { Value } from '../../../shared/definition';
import { landing } from '../../core/visit';
import { href } from '../../lib/address';
import { clickIds } from '../../lib/clickIds';
import type { CampaignSettings } from './campaign.definition';

export default function campaign({ part = 'source', of }: Partial<CampaignSettings>): Value {
  const address = USES.campaignVariable!.of && of === 'landing' ? landing()?.[0] : href();
  const query = new URLSearchParams(/\?([^#]*)/.exec(address || '')?.[1]);
  if (USES.campaignVariable!.part_clickId && part === 'click-id')
    return clickIds.find((name) => query.get(name));
  return query.get(`utm_${part === 'name' ? 'campaign' : part}`) || undefined;
}
