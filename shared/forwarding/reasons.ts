import { t } from '../texts/t';

/** Why an event was not received, in words; what the vendor itself said stands beside it. */
export function reasonWords(reason: string): string {
  switch (reason) {
    case '':
      return t('Received');
    case 'bad-request':
      return t('The vendor says that the event is wrong.');
    case 'not-authorised':
      return t('The vendor does not accept the token or secret. Set a new one, then send these again.');
    case 'not-found':
      return t('The vendor knows no such ID or address. Check the destination’s settings.');
    case 'too-large':
      return t('The event is larger than the vendor takes.');
    case 'redirect':
      return t('The address leads elsewhere. Secrets are not sent on: give the final address.');
    case 'refused':
      return t('The vendor refused the event.');
    case 'tries':
      return t('It was tried as often as it may be, and the vendor did not take it.');
    case 'busy':
      return t('The vendor asked to wait.');
    case 'vendor-trouble':
      return t('The vendor had trouble of its own.');
    case 'no-connection':
      return t('The vendor could not be reached.');
    case 'no-answer':
      return t('The vendor did not answer in time.');
    case 'no-name':
      return t('The vendor’s name was not found. Check the address and the server’s network.');
    case 'bad-certificate':
      return t('The vendor’s certificate does not fit its name, or has expired.');
    case 'too-old':
      return t('The vendor takes no events this old.');
    case 'name':
      return t('The vendor takes no event of this name. Name it in the destination’s own names.');
    case 'no-client-id':
      return t('There is no client ID: the visitor did not allow one, or no parameter brings it.');
    case 'no-browser':
      return t('The vendor needs to know the browser, and the event came without one.');
    case 'no-person':
      return t(
        'The vendor could not tell whom it is about: neither an e-mail address nor a click ID came along.',
      );
    case 'no-conversion':
      return t('No conversion ID was given for this event.');
    case 'not-set-up':
      return t('Something that the vendor needs is not filled in.');
    case 'switched-off':
      return t('Forwarding was switched off, or the destination is gone from the live version.');
    case 'inside':
      return t('The address leads into a private network, where webhooks do not go.');
    default:
      return reason;
  }
}
