import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SiteSummary } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { useEditor } from '../store/store';
import { ChoiceList } from '../ui/ChoiceList';
import { Popover } from '../ui/Popover';

/** Which site this is, and the way to another. */
export function SiteSwitch() {
  const site = useEditor((state) => state.site);
  const name = useEditor((state) => state.document.name);
  const [sites, setSites] = useState<SiteSummary[]>([]);
  const [, go] = useLocation();
  if (!site) return null;
  const load = () => {
    api.sites().then(setSites, () => setSites([site]));
  };
  return (
    <Popover
      label={t('Sites')}
      look="flush"
      onOpenChange={(open) => open && load()}
      trigger={
        <button type="button" className="site-switch">
          <span>{name || site.name}</span>
          <span className="quiet">
            {site.sample
              ? t('sample')
              : site.live === null
                ? t('draft')
                : t('draft of v{live}', { live: site.live })}
          </span>
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      }
    >
      {(close) => (
        <ChoiceList
          label={t('Find a site')}
          choices={[
            ...sites.map((one) => ({
              id: one.id,
              label: one.name,
              hint: `${one.sample ? 'sample, ' : ''}${one.origins.join(', ')}`,
              selected: one.id === site.id,
            })),
            { id: '', label: t('All sites, or a new one') },
          ]}
          onChoose={(id) => {
            close();
            go(id === '' ? '~/' : `~/${id}/rules`);
          }}
        />
      )}
    </Popover>
  );
}
