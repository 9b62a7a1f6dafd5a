import { useEffect, useState } from 'react';
import type { Version } from '../../shared/api';
import { api } from '../api/client';
import { useEditor } from '../store/store';
import { Code } from '../ui/Code';
import { Page } from '../ui/Page';

/** The one line a site needs, the same pinned to one version, and what a strict site must allow. */
export default function InstallScreen() {
  const site = useEditor((state) => state.site);
  const container = useEditor((state) => state.container);
  const [live, setLive] = useState<Version>();
  const id = site?.id;
  const number = site?.live;
  useEffect(() => {
    if (id && number) api.version(id, number).then(setLive, () => undefined);
  }, [id, number]);
  if (!site) return null;
  const base = `${location.origin}/c/${site.id}`;
  const hosts = [...new Set([location.origin, ...(container?.hosts ?? [])])];
  return (
    <Page
      title="Install"
      about="One line in the head of every page. It never blocks the page, and it serves whatever is published."
    >
      <section className="page-section">
        <h2>Paste this</h2>
        <Code label="script line" text={`<script async src="${base}.js"></script>`} />
      </section>
      <section className="page-section">
        <h2>Pinned to one version</h2>
        {live ? (
          <Code
            label="pinned script line"
            text={`<script async crossorigin="anonymous"\n  src="${base}/${live.hash}.js"\n  integrity="${live.integrity}"></script>`}
          />
        ) : (
          <p>
            Publish first: a pinned line names one version by its hash, and browsers refuse anything else.
          </p>
        )}
      </section>
      <section className="page-section">
        <h2>If the site has a Content-Security-Policy</h2>
        <Code label="policy" text={`script-src ${hosts.join(' ')};\nconnect-src ${hosts.join(' ')};`} />
      </section>
      <section className="page-section">
        <h2>If the site has a consent banner</h2>
        <Code label="consent line" text="milepost.push(['consent', { analytics_storage: 'granted' }]);" />
      </section>
    </Page>
  );
}
