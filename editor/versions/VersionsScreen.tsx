import { History } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Version } from '../../shared/api';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { store, useEditor } from '../store/store';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/Dialog';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { notify } from '../ui/Toast';
import { kilobytes } from './kilobytes';
import { requestPublish } from './PublishButton';
import './versions.css';

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const about = 'What was published, newest first. Going back serves an older version again; your draft stays.';

export default function VersionsScreen() {
  const site = useEditor((state) => state.site);
  const [chosen, setChosen] = useState<Version>();
  const id = site?.id;
  const live = site?.live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: publishing changes what is live, and with it the list
  const ask = useCallback(() => api.versions(id ?? ''), [id, live]);
  const { value: versions, trouble, again } = useAnswer(id === undefined ? undefined : ask);
  if (!site) return null;
  if (!versions) {
    return (
      <Page title="Versions" about={about}>
        {trouble ? (
          <Trouble title="The versions could not be read." onRetry={again}>
            {trouble}
          </Trouble>
        ) : (
          <p className="loading">Loading…</p>
        )}
      </Page>
    );
  }
  if (versions.length === 0) {
    return (
      <EmptyState
        icon={<History size={28} />}
        title="Nothing published yet"
        actions={
          <Button look="primary" onClick={requestPublish}>
            Publish
          </Button>
        }
      >
        Publishing freezes the draft as a version and serves it to the site. Every version is kept, so going
        back takes one click.
      </EmptyState>
    );
  }
  const rollBack = ({ number }: Version) =>
    api.restore(site.id, number, { after: site.live }).then(
      (version) => {
        store.setState({ site: { ...site, live: version.number } });
        notify({ title: `Version ${number} is live again, as version ${version.number}` });
      },
      (error: Error) =>
        notify({ title: 'The site was not changed', description: error.message, tone: 'bad' }),
    );
  return (
    <Page title="Versions" about={about}>
      <ul className="version-list">
        {versions.map((version) => (
          <li key={version.number}>
            <b className="number">v{version.number}</b>
            <span className="version-note">
              {version.note || 'No note'}
              <small>
                {time.format(version.publishedAt)} · {version.rules} rules ·{' '}
                {kilobytes(version.bytes.brotli ?? version.bytes.gzip)}
              </small>
            </span>
            {version.number === live ? (
              <Badge tone="ok">live</Badge>
            ) : (
              <Button small onClick={() => setChosen(version)}>
                Make v{version.number} live
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={chosen !== undefined}
        onOpenChange={(open) => !open && setChosen(undefined)}
        title={`Serve version ${chosen?.number} again?`}
        action="Make it live"
        onConfirm={() => chosen && void rollBack(chosen)}
      >
        The site changes within a minute. Your draft is not touched.
      </ConfirmDialog>
    </Page>
  );
}
