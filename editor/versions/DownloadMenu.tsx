import { Download } from 'lucide-react';
import { t } from '../../shared/texts/t';
import { Button } from '../ui/Button';
import { Menu, type MenuEntry } from '../ui/Menu';

/** What can be kept as a file. */
export function DownloadMenu({ entries }: { entries: readonly MenuEntry[] }) {
  return (
    <Menu
      label={t('Download')}
      align="start"
      trigger={
        <Button look="plain">
          <Download size={15} aria-hidden="true" /> {t('Download')}
        </Button>
      }
      entries={entries}
    />
  );
}
