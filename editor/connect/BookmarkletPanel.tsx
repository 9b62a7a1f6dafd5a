import { Bookmark, Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../shared/texts/t';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { notify } from '../ui/Toast';
import { bookmarklet } from './bookmarklet';
import { Remaining } from './Remaining';

/** The bookmark to drag, and what to do with it. */
export function BookmarkletPanel({ onAgain }: { onAgain: () => void }) {
  const server = useEditor((state) => state.server);
  const site = useEditor((state) => state.site?.id ?? '');
  const name = useEditor((state) => state.site?.name ?? t('this site'));
  const link = useRef<HTMLAnchorElement>(null);
  const [copied, setCopied] = useState(false);
  const address = bookmarklet(server, site);
  useEffect(() => {
    const bookmark = link.current;
    if (!bookmark) return;
    // React refuses such addresses, and rightly so: this one is only ever dragged.
    bookmark.setAttribute('href', address);
    bookmark.addEventListener('click', sayDrag);
    return () => bookmark.removeEventListener('click', sayDrag);
  }, [address]);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 2000);
      },
      () => notify({ title: t('The browser did not allow copying'), tone: 'bad' }),
    );
  return (
    <>
      <ol className="launch-steps">
        <li>
          <span>{t('Drag this to the bookmarks bar, once for {name}.', { name })}</span>
          <span className="launch-drag">
            <a ref={link} href="#bookmark" className="launch-bookmark" draggable>
              <Bookmark size={14} aria-hidden="true" /> {t('Milepost: {name}', { name })}
            </a>
            <Button small look="plain" onClick={copy}>
              {copied ? <Check size={14} /> : <Copy size={14} />}{' '}
              {copied ? t('Copied') : t('Copy its address')}
            </Button>
          </span>
        </li>
        <li>
          <span>{t('Open a page of the site and press it there.')}</span>
          <span className="launch-note">
            {t('On a page with the install line, adding')} <code>#milepost</code>{' '}
            {t('to its address and loading it again does the same.')}
          </span>
        </li>
        <li>
          <span>{t('Come back and say yes to the number it shows.')}</span>
        </li>
      </ol>
      <Remaining what={t('Waiting for the page')} onAgain={onAgain} />
    </>
  );
}

function sayDrag(event: Event): void {
  event.preventDefault();
  notify({
    title: t('Drag it to the bookmarks bar'),
    description: t('It is pressed on the page of the site.'),
  });
}
