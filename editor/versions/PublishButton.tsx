import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import './publishButton.css';
import { loadable, nothing } from '../ui/loadable';
import { useChangeCount } from './useChangeCount';

const PublishDialog = loadable(() => import('./PublishDialog'), nothing);
const asking = createStore(() => ({ open: false }));

export function requestPublish(): void {
  asking.setState({ open: true });
}

export function PublishButton() {
  const open = useStore(asking, (state) => state.open);
  const count = useChangeCount();
  return (
    <>
      <Button look="primary" onClick={requestPublish}>
        {t('Publish')}
        {count !== undefined && count > 0 && (
          <span className="publish-count number">
            {t('{count, plural, one {# change} other {# changes}}', { count })}
          </span>
        )}
      </Button>
      {open && <PublishDialog onClose={() => asking.setState({ open: false })} />}
    </>
  );
}
