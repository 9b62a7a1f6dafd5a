import { TriangleAlert } from 'lucide-react';
import { t } from '../../shared/texts/t';
import { useEditor } from '../store/store';
import { TextField } from '../ui/TextField';
import { Remaining } from './Remaining';
import { useWaiting } from './waiting';

/** Six characters to type on the other device, large enough to read across a desk. */
export function PairingPanel({
  page,
  onPage,
  onAgain,
}: {
  page: string;
  onPage: (page: string) => void;
  onAgain: () => void;
}) {
  const server = useEditor((state) => state.server);
  const { waiting } = useWaiting();
  const code = waiting?.pairing ?? '';
  const here = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(server).hostname);
  return (
    <>
      <ol className="launch-steps">
        <li>
          <span>{t('On the other device, open')}</span>
          <b className="launch-address">
            {server.replace(/^https?:\/\//, '')}
            {t('/pair')}
          </b>
        </li>
        <li>
          <span>{t('Type this there')}</span>
          <output className="launch-code" aria-label={t('Code {split}', { split: code.split('').join(' ') })}>
            <span>{code.slice(0, 3)}</span> <span>{code.slice(3)}</span>
          </output>
        </li>
        <li>
          <span>{t('Say yes here to the number it shows. It then opens')}</span>
          <TextField label={t('Page')} hideLabel value={page} onChange={onPage} />
        </li>
      </ol>
      {here && (
        <p className="launch-warning">
          <TriangleAlert size={15} aria-hidden="true" />
          <span>
            {t(
              'This server answers on this computer only: other browsers here can connect, a phone cannot. For a phone, start it with',
            )}{' '}
            <code>--host 0.0.0.0</code> {t('and')} <code>--url</code>{' '}
            {t('set to an address the phone reaches.')}
          </span>
        </p>
      )}
      <Remaining what={t('Waiting for the device')} onAgain={onAgain} />
    </>
  );
}
