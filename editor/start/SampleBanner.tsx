import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../shared/texts/t';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import './sampleBanner.css';
import { loadable, nothing } from '../ui/loadable';

const DeleteSiteDialog = loadable(() => import('./DeleteSiteDialog'), nothing);

/** On every screen of a sample: that it is one, and the way to be rid of it. */
export function SampleBanner() {
  const site = useEditor((state) => state.site);
  const [leaving, setLeaving] = useState(false);
  const [, go] = useLocation();
  if (!site?.sample) return null;
  return (
    <section className="sample-banner" aria-label={t('Sample')}>
      <FlaskConical size={15} aria-hidden="true" />
      <p>
        <b>{t('This is a sample.')}</b>{' '}
        {t('Look around and change what you like: nothing here is about a site of yours.')}
      </p>
      <Button small onClick={() => setLeaving(true)}>
        {t('Throw away')}
      </Button>
      <Button small look="plain" onClick={() => go('~/')}>
        {t('Measure your own site')}
      </Button>
      {leaving && <DeleteSiteDialog site={site} onClose={() => setLeaving(false)} onGone={() => go('~/')} />}
    </section>
  );
}
