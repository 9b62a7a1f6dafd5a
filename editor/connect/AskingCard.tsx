import type { Asking } from '../../shared/connection';
import { t } from '../../shared/texts/t';
import { answerAsking } from '../preview/connect';
import { previewStore } from '../preview/previewStore';
import { Button } from '../ui/Button';

/** Someone asks to be connected: what is known of them, and the number by which a person knows that it is theirs. */
export function AskingCard({ asking, page }: { asking: Asking; page: string }) {
  const { ask, number, device } = asking;
  const decide = (accept: boolean) => {
    if (accept) previewStore.setState({ open: true });
    void answerAsking(ask, accept, asking.page || page);
  };
  return (
    <div className="launch-asking" role="alert">
      <h3>{asking.page ? t('Connect this page?') : t('Connect this device?')}</h3>
      <p className="launch-number">{number}</p>
      <p>
        {device}
        {asking.page && (
          <>
            {' on '}
            <b>{asking.page.replace(/^https?:\/\//, '')}</b>
          </>
        )}
        {t('. Say yes only if it shows this number.')}
      </p>
      <div className="dialog-actions">
        <Button look="plain" onClick={() => decide(false)}>
          {t('No')}
        </Button>
        <Button look="primary" onClick={() => decide(true)}>
          {t('Yes, connect')}
        </Button>
      </div>
    </div>
  );
}
