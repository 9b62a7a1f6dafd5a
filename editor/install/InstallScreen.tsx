import { useCallback, useState } from 'react';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { catalog } from '../compile/runtime';
import { useEditor } from '../store/store';
import { Code } from '../ui/Code';
import { Page } from '../ui/Page';
import { Tabs } from '../ui/Tabs';
import { CheckInstallation } from './CheckInstallation';
import { lineOf } from './finding';
import { PlatformGuide } from './PlatformGuide';
import { platformsFor } from './platforms';
import { policyOf } from './policy';
import { SiteAddresses } from './SiteAddresses';
import { SiteReach } from './SiteReach';
import './install.css';

/** The one line a site needs on each platform, whether it is there, the same pinned to one version, and what a strict site must allow. */
export default function InstallScreen() {
  const site = useEditor((state) => state.site);
  const server = useEditor((state) => state.server);
  const destinations = useEditor((state) => state.document.destinations);
  const [platform, setPlatform] = useState('html');
  if (!site) return null;
  const own = { site: site.id, server };
  const { own: policy, vendors } = policyOf(server, destinations, catalog);
  return (
    <Page
      title={t('Install')}
      about={t(
        'One line in the head of every page. It never blocks the page, and it serves whatever is published.',
      )}
    >
      <Tabs
        label={t('What the site is built with')}
        value={platform}
        onChange={setPlatform}
        entries={platformsFor(own).map((one) => ({
          value: one.id,
          label: one.title,
          content: <PlatformGuide platform={one} />,
        }))}
      />
      <section className="page-section">
        <h2>{t('Is it there?')}</h2>
        <CheckInstallation />
      </section>
      <SiteAddresses />
      <SiteReach />
      <section className="page-section">
        <h2>{t('If the site has a consent banner')}</h2>
        <p>{t('The banner says when someone agrees. Until then nothing is sent and nothing is stored.')}</p>
        <Code
          label={t('consent line')}
          text={`window.milepost = window.milepost || [];\nmilepost.push(['consent', { analytics_storage: 'granted' }]);`}
        />
      </section>
      <section className="page-section">
        <h2>{t('If the site has a Content-Security-Policy')}</h2>
        <p>{t('Add these hosts to the lines it has.')}</p>
        <Code label={t('policy')} text={policy} />
        <p>
          {t(
            'Where the policy goes by nonces, each page’s nonce stands in place of NONCE, and only connect-src needs the host.',
          )}
        </p>
        <Code label={t('script line with a nonce')} text={lineOf(own, true)} />
        <p>
          {t(
            'Where it asks for Trusted Types, picking and Preview need one name more on that line. Visitors are measured without it.',
          )}
        </p>
        <Code label={t('policy for Trusted Types')} text="trusted-types milepost;" />
        {vendors.map(({ title, lines }) => (
          <div key={title}>
            <p>
              {t(
                'For {title}, unless the site’s policy allows it already. Milepost loads nothing of it: it calls what the site has loaded.',
                { title },
              )}
            </p>
            <Code label={t('policy for {title}', { title })} text={lines} />
          </div>
        ))}
      </section>
      <section className="page-section">
        <h2>{t('Pinned to one version')}</h2>
        <Pinned site={site.id} server={server} live={site.live} />
      </section>
      <section className="page-section">
        <h2>{t('Staging, and pages that must not be measured')}</h2>
        <p>
          {t(
            'For a staging site that should not mix with visitors, make a site of its own. A page that must not be measured says so:',
          )}
        </p>
        <Code label={t('switch off')} text={'<meta name="milepost" content="off">'} />
      </section>
    </Page>
  );
}

function Pinned({ site, server, live }: { site: string; server: string; live: number | null }) {
  const ask = useCallback(() => api.version(site, live ?? 0), [site, live]);
  const { value: version, trouble, again } = useAnswer(live === null ? undefined : ask);
  if (live === null) {
    return (
      <p>
        {t('Publish first: a pinned line names one version by its hash, and browsers refuse anything else.')}
      </p>
    );
  }
  if (trouble) {
    return (
      <Trouble title={t('Version {live} could not be read.', { live })} onRetry={again}>
        {trouble}
      </Trouble>
    );
  }
  if (!version) return <p>{t('Reading version {live}…', { live })}</p>;
  return (
    <>
      <p>
        {t(
          'Version {live} and nothing else: browsers refuse a file that differs by a byte. Publishing changes nothing until this line is changed.',
          { live },
        )}
      </p>
      <Code
        label={t('pinned script line')}
        text={`<script async crossorigin="anonymous" integrity="${version.integrity}"\nsrc="${server}/c/${site}/${version.hash}.js"></script>`}
      />
    </>
  );
}
