import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SiteSummary } from '../../shared/api';
import { t } from '../../shared/texts/t';
import { Badge } from '../ui/Badge';
import { Button, IconButton } from '../ui/Button';
import DeleteSiteDialog from './DeleteSiteDialog';

/** The sites of this server: to be opened, or to go. */
export function SiteList({ sites, onGone }: { sites: readonly SiteSummary[]; onGone: () => void }) {
  const [, go] = useLocation();
  const [leaving, setLeaving] = useState<SiteSummary>();
  return (
    <section className="start-here" aria-labelledby="start-sites">
      <h2 id="start-sites">{t('Sites here already')}</h2>
      <ul className="start-sites">
        {sites.map((site) => (
          <li key={site.id}>
            <Button look="plain" onClick={() => go(`/${site.id}/rules`)}>
              {site.name} <span>{site.origins[0]}</span>
            </Button>
            {site.sample && <Badge tone="warn">{t('sample')}</Badge>}
            <IconButton
              label={
                site.sample
                  ? t('Throw away {name}', { name: site.name })
                  : t('Delete {name}', { name: site.name })
              }
              icon={<Trash2 size={14} />}
              onClick={() => setLeaving(site)}
            />
          </li>
        ))}
      </ul>
      <DeleteSiteDialog site={leaving} onClose={() => setLeaving(undefined)} onGone={onGone} />
    </section>
  );
}
