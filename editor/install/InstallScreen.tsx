import { useCallback } from 'react';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { catalog } from '../compile/runtime';
import { useEditor } from '../store/store';
import { Code } from '../ui/Code';
import { Page } from '../ui/Page';
import { policyOf } from './policy';
import './install.css';

/** The one line a site needs, the same pinned to one version, and what a strict site must allow. */
export default function InstallScreen() {
  const site = useEditor((state) => state.site);
  const server = useEditor((state) => state.server);
  const destinations = useEditor((state) => state.document.destinations);
  if (!site) return null;
  const address = `${server}/c/${site.id}.js`;
  const { own, vendors } = policyOf(server, destinations, catalog);
  return (
    <Page
      title="Install"
      about="One line in the head of every page. It never blocks the page, and it serves whatever is published."
    >
      <section className="page-section">
        <h2>Paste this</h2>
        <p>
          The same line for good: publishing and going back reach visitors within a minute, without touching
          it.
        </p>
        <Code label="script line" text={`<script async src="${address}"></script>`} />
      </section>
      <section className="page-section">
        <h2>Pinned to one version</h2>
        <Pinned site={site.id} server={server} live={site.live} />
      </section>
      <section className="page-section">
        <h2>If the site has a Content-Security-Policy</h2>
        <p>Add these hosts to the lines it has.</p>
        <Code label="policy" text={own} />
        <p>
          Where the policy goes by nonces, each page’s nonce stands in place of NONCE, and only connect-src
          needs the host.
        </p>
        <Code
          label="script line with a nonce"
          text={`<script async nonce="NONCE" src="${address}"></script>`}
        />
        {vendors.map(({ title, lines }) => (
          <div key={title}>
            <p>
              For {title}, unless the site’s policy allows it already. Milepost loads nothing of it: it calls
              what the site has loaded.
            </p>
            <Code label={`policy for ${title}`} text={lines} />
          </div>
        ))}
      </section>
      <section className="page-section">
        <h2>If the site has a consent banner</h2>
        <p>The banner says when someone agrees. Until then nothing is sent and nothing is stored.</p>
        <Code label="consent line" text="milepost.push(['consent', { analytics_storage: 'granted' }]);" />
      </section>
    </Page>
  );
}

function Pinned({ site, server, live }: { site: string; server: string; live: number | null }) {
  const ask = useCallback(() => api.version(site, live ?? 0), [site, live]);
  const { value: version, trouble, again } = useAnswer(live === null ? undefined : ask);
  if (live === null) {
    return (
      <p>Publish first: a pinned line names one version by its hash, and browsers refuse anything else.</p>
    );
  }
  if (trouble) {
    return (
      <Trouble title={`Version ${live} could not be read.`} onRetry={again}>
        {trouble}
      </Trouble>
    );
  }
  if (!version) return <p>Reading version {live}…</p>;
  return (
    <>
      <p>
        Version {live} and nothing else: browsers refuse a file that differs by a byte. Publishing changes
        nothing until this line is changed.
      </p>
      <Code
        label="pinned script line"
        text={`<script async crossorigin="anonymous" integrity="${version.integrity}"\nsrc="${server}/c/${site}/${version.hash}.js"></script>`}
      />
    </>
  );
}
