import { Bookmark, ChevronDown, Smartphone } from 'lucide-react';
import { t } from '../../shared/texts/t';
import { expectPage } from '../preview/connect';
import { pageToOpen, previewedSite } from '../preview/site';
import { IconButton } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { LaunchDialog } from './LaunchDialog';

/** Beside Preview: the ways in where the page cannot simply be opened from here. */
export function LaunchMenu() {
  return (
    <>
      <Menu
        label={t('Other ways to connect')}
        trigger={
          <IconButton
            className="launch-more"
            look="normal"
            label={t('Other ways to connect')}
            icon={<ChevronDown size={14} />}
          />
        }
        entries={[
          {
            label: t('Use the bookmarklet…'),
            icon: <Bookmark size={15} />,
            onSelect: () => expect('ask'),
          },
          {
            label: t('Connect a phone…'),
            icon: <Smartphone size={15} />,
            onSelect: () => expect('pairing'),
          },
        ]}
      />
      <LaunchDialog />
    </>
  );
}

function expect(kind: 'ask' | 'pairing'): void {
  const site = previewedSite();
  if (site) expectPage(site, kind, pageToOpen(site));
}
