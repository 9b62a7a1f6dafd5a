import { useEffect } from 'react';
import { t } from '../../shared/texts/t';
import { disconnect, expectPage } from '../preview/connect';
import { previewStore, usePreview } from '../preview/previewStore';
import { previewedSite } from '../preview/site';
import { Dialog } from '../ui/Dialog';
import { AskingCard } from './AskingCard';
import { BookmarkletPanel } from './BookmarkletPanel';
import './launch.css';
import { PairingPanel } from './PairingPanel';
import { showLaunch, useWaiting } from './waiting';

/** One of the two ways in that need a second hand; while it is open a page may ask, and it closes once one is connected. */
export function LaunchDialog() {
  const { shown, asking } = useWaiting();
  const connection = usePreview((state) => state.connection);
  const page = usePreview((state) => state.page);

  useEffect(() => {
    if (connection === 'connected') showLaunch(null);
  }, [connection]);

  if (!shown) return null;
  const again = () => {
    const site = previewedSite();
    if (site) expectPage(site, shown, page);
  };
  const close = () => {
    showLaunch(null);
    if (connection !== 'connected') disconnect();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || close()}
      title={shown === 'ask' ? t('Use the bookmarklet') : t('Connect a phone')}
      description={
        shown === 'ask'
          ? t('For pages without the install line. It works in this browser and needs no code.')
          : t('Or another browser: what someone does there appears here.')
      }
    >
      {asking.length > 0 ? (
        asking.map((one) => <AskingCard key={one.ask} asking={one} page={page} />)
      ) : shown === 'ask' ? (
        <BookmarkletPanel onAgain={again} />
      ) : (
        <PairingPanel
          page={page}
          onPage={(typed) => previewStore.setState({ page: typed })}
          onAgain={again}
        />
      )}
    </Dialog>
  );
}
