/** What each vendor's server protocol asks for. The code that speaks them is in server/forward/protocols/. */
import { marked } from '../texts/marked';
import type { ForwardingField, ForwardingProtocol } from './types';

const token = (description: string): ForwardingField => ({
  name: 'accessToken',
  title: marked('Access token'),
  description,
  secret: true,
  required: true,
});

/** People are matched by what the site knows of them, which only rules can say. */
const email: ForwardingField = {
  name: 'emailParam',
  title: marked('Parameter with the e-mail address'),
  description: marked(
    'Sent as a SHA-256 hash, never as it is. A value that is hashed already is sent as it came.',
  ),
  format: 'param',
};
const phone: ForwardingField = {
  name: 'phoneParam',
  title: marked('Parameter with the hashed phone number'),
  description: marked('A SHA-256 hash as the vendor asks for it. Anything else is left out.'),
  format: 'param',
};
const clickId: ForwardingField = {
  name: 'clickIdParam',
  title: marked('Parameter with the vendor’s click ID'),
  description: marked('Left empty, it is read from the address of the page, where it stands there.'),
  format: 'param',
};
const browserId: ForwardingField = {
  name: 'browserIdParam',
  title: marked('Parameter with the vendor’s browser ID'),
  description: marked('The value of the cookie that the vendor’s script sets, such as _fbp, _ttp or _scid.'),
  format: 'param',
};

const protocols: readonly ForwardingProtocol[] = [
  {
    type: 'ga4',
    test: 'validate',
    fields: [
      {
        name: 'apiSecret',
        title: marked('API secret'),
        description: marked(
          'Under Admin, Data streams, Measurement Protocol API secrets in Google Analytics.',
        ),
        secret: true,
        required: true,
      },
      {
        name: 'region',
        title: marked('Where Google receives it'),
        enum: ['global', 'eu'],
        enumTitles: [marked('anywhere'), marked('in the European Union')],
      },
      {
        name: 'clientIdParam',
        title: marked('Parameter with the client ID'),
        description: marked(
          'The ID that the Google tag keeps in its cookie _ga. Left empty, Milepost’s visitor ID is sent, which Google counts as another visitor.',
        ),
        format: 'param',
      },
      {
        name: 'sessionIdParam',
        title: marked('Parameter with the session ID'),
        description: marked('The number that the Google tag keeps for the session.'),
        format: 'param',
      },
    ],
  },
  {
    type: 'meta',
    test: 'code',
    testHint: marked('In Events Manager, under Test events.'),
    fields: [
      token(marked('In Events Manager, under Settings, Conversions API, Generate access token.')),
      email,
      phone,
      clickId,
      browserId,
    ],
  },
  {
    type: 'tiktok',
    test: 'code',
    testHint: marked('In TikTok Events Manager, under Test events.'),
    fields: [
      token(marked('In TikTok Events Manager, under Settings of the pixel, Generate access token.')),
      email,
      phone,
      clickId,
      browserId,
    ],
  },
  {
    type: 'pinterest',
    test: 'validate',
    fields: [
      {
        name: 'adAccountId',
        title: marked('Ad account ID'),
        required: true,
        pattern: '^\\d{6,20}$',
        rule: marked('a number'),
      },
      token(marked('In Pinterest Ads Manager, under Conversions, Conversion access token.')),
      // Without an IP address, which is not kept, Pinterest takes no event without one.
      { ...email, required: true },
      phone,
      clickId,
    ],
  },
  {
    type: 'snap',
    test: 'validate',
    fields: [
      token(marked('In Snapchat Ads Manager, under Business details, Conversions API tokens.')),
      email,
      phone,
      clickId,
      browserId,
    ],
  },
  {
    type: 'reddit',
    test: 'code',
    testHint: marked('In Reddit Events Manager, under Test events.'),
    fields: [
      token(marked('In Reddit Events Manager, under Conversions API, Generate access token.')),
      email,
      phone,
      clickId,
      browserId,
    ],
  },
  {
    type: 'microsoft-uet',
    test: 'real',
    fields: [
      token(marked('From Microsoft Advertising, for the Conversions API of this tag.')),
      email,
      phone,
      clickId,
    ],
  },
  {
    type: 'linkedin',
    test: 'real',
    fields: [
      token(marked('From Campaign Manager, for the Conversions API.')),
      {
        name: 'conversions',
        title: marked('Conversion IDs'),
        description: marked(
          'Browser and server need a conversion of their own each, in Campaign Manager. These are the server’s.',
        ),
        format: 'per-event',
        required: true,
        pattern: '^\\d{1,20}$',
        rule: marked('a number'),
      },
      email,
      clickId,
    ],
  },
  {
    type: 'webhook',
    test: 'real',
    fields: [
      {
        name: 'secret',
        title: marked('Signing secret'),
        description: marked(
          'Begins with whsec_. Whoever receives the events checks the signature with it, as Standard Webhooks say.',
        ),
        secret: true,
        required: true,
        pattern: '^whsec_[A-Za-z0-9+/]{32,88}={0,2}$',
        rule: marked('whsec_ and at least 24 bytes in base64'),
      },
    ],
  },
];

export const forwardingProtocols: Readonly<Record<string, ForwardingProtocol>> = Object.fromEntries(
  protocols.map((protocol) => [protocol.type, protocol]),
);
