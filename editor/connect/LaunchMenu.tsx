import { Bookmark, ChevronDown, Smartphone } from 'lucide-react';
import { IconButton } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { LaunchDialog } from './LaunchDialog';
import { showLaunch } from './waiting';

/** Beside Preview: the ways in where the page cannot simply be opened from here. */
export function LaunchMenu() {
  return (
    <>
      <Menu
        label="Other ways to connect"
        trigger={
          <IconButton
            className="launch-more"
            look="normal"
            label="Other ways to connect"
            icon={<ChevronDown size={14} />}
          />
        }
        entries={[
          {
            label: 'Use the bookmarklet…',
            icon: <Bookmark size={15} />,
            onSelect: () => showLaunch('ask'),
          },
          {
            label: 'Connect a phone…',
            icon: <Smartphone size={15} />,
            onSelect: () => showLaunch('pairing'),
          },
        ]}
      />
      <LaunchDialog />
    </>
  );
}
