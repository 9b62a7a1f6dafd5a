import { GitCompareArrows, History } from 'lucide-react';
import { useCallback } from 'react';
import { useLocation, useRoute } from 'wouter';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { CompareVersions } from './CompareVersions';
import { requestPublish } from './PublishButton';
import { VersionThing } from './VersionThing';
import './versions.css';

export default function VersionsScreen() {
  const site = useEditor((state) => state.site);
  const [, go] = useLocation();
  const [, sides] = useRoute('/versions/:from/:to');
  const id = site?.id;
  const live = site?.live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: publishing changes what is live, and with it the list
  const ask = useCallback(() => api.versions(id ?? ''), [id, live]);
  const { value: versions, trouble, again } = useAnswer(id === undefined ? undefined : ask);
  if (!site) return null;
  if (!versions) {
    return (
      <Page title={t('Versions')} about={about()}>
        {trouble ? (
          <Trouble title={t('The versions could not be read.')} onRetry={again}>
            {trouble}
          </Trouble>
        ) : (
          <p className="loading">{t('Loading…')}</p>
        )}
      </Page>
    );
  }
  const [newest] = versions;
  if (!newest) {
    return (
      <EmptyState
        icon={<History size={28} />}
        title={t('Nothing published yet')}
        actions={
          <Button look="primary" onClick={requestPublish}>
            {t('Publish')}
          </Button>
        }
      >
        {t(
          'Publishing freezes the draft as a version and serves it to the site. Every version is kept, so going back takes one click.',
        )}
      </EmptyState>
    );
  }
  if (sides) return <CompareVersions site={site.id} versions={versions} from={sides.from} to={sides.to} />;
  return (
    <Page
      title={t('Versions')}
      about={about()}
      actions={
        <Button onClick={() => go(`/versions/${newest.number}/draft`)}>
          <GitCompareArrows size={15} aria-hidden="true" /> {t('Compare')}
        </Button>
      }
    >
      {site.live === null && (
        <p className="versions-offline">
          {t('The site is offline: visitors get an empty container. Making a version live again ends that.')}
        </p>
      )}
      <div className="things">
        {versions.map((version) => (
          <VersionThing
            key={version.number}
            version={version}
            before={versions.find(({ number }) => number === version.number - 1)}
            site={site}
            onChanged={again}
          />
        ))}
      </div>
    </Page>
  );
}

function about(): string {
  return t(
    'What was published, newest first. Going back publishes an older version once more, byte for byte; your draft stays.',
  );
}
