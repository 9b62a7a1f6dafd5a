import { Eye } from 'lucide-react';
import { t } from '../../shared/texts/t';
import { LaunchMenu } from '../connect/LaunchMenu';
import '../connect/launch.css';
import { labelWithKey } from '../shell/actions';
import { previewAction } from '../shell/siteActions';
import { Button } from '../ui/Button';
import { openPreview, showPreview } from './actions';
import { usePreview } from './previewStore';

/** In the top bar: opens the page and the panel; shows and hides the panel while a page is connected. */
export function PreviewButton() {
  const open = usePreview((state) => state.open);
  const connected = usePreview((state) => state.connection === 'connected');
  return (
    <span className="launch-split">
      <Button
        aria-pressed={open}
        title={labelWithKey(previewAction)}
        onClick={() => (connected ? showPreview(!open) : openPreview())}
      >
        <Eye size={15} aria-hidden="true" /> {t('Preview')}
      </Button>
      <LaunchMenu />
    </span>
  );
}
