import { memory, whenJoined } from '../../core/memory';
import type { Fire, Stop } from '../../core/types';
import { mayStore } from '../../core/visitor';
import { clickIds as networks } from '../../lib/clickIds';
import { hash } from '../../lib/hash';
import type { CampaignLandingSettings } from './campaign-landing.definition';

export default function campaignLanding(
  settings: CampaignLandingSettings & { key: string },
  fire: Fire,
): Stop | undefined {
  const { key, source, medium, campaign, clickIds } = settings;
  // What the page load came with: a router may change it.
  const query = new URLSearchParams(location.search);
  const named = (name: string) => query.get(`utm_${name}`) || undefined;
  const type = (clickIds || networks).find((name) => query.get(name));
  const campaign_source = named('source');
  const campaign_medium = named('medium');
  const campaign_name = named('campaign');
  const means = (actual: string | undefined, wanted: string | undefined) =>
    !wanted || actual?.toLowerCase() === wanted.toLowerCase();
  if (
    !(type || (!clickIds && (campaign_source || campaign_medium || campaign_name))) ||
    !means(campaign_source, source) ||
    !means(campaign_medium, medium) ||
    !means(campaign_name, campaign)
  )
    return undefined;
  const seen = memory<number[]>(key, 'session');
  const mark = hash([campaign_source, campaign_medium, campaign_name, type].join());
  const look = () => {
    const known = seen() || [];
    if (
      known.includes(mark) ||
      (USES.campaignLandingTrigger!.withoutStorage && settings.withoutStorage && !mayStore())
    )
      return;
    seen([mark, ...known]);
    fire(
      PREVIEW ||
        USES.noticed!.campaign_source ||
        USES.noticed!.campaign_medium ||
        USES.noticed!.campaign_name ||
        USES.noticed!.click_id_type
        ? { data: { campaign_source, campaign_medium, campaign_name, click_id_type: type } }
        : {},
    );
  };
  if (USES.campaignLandingTrigger!.withoutStorage) whenJoined(look);
  look();
  return undefined;
}
