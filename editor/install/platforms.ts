/** Where the line goes, by what the site is built with: facts of each platform, with everything to copy. */
import { t } from '../../shared/texts/t';
import { lineOf } from './finding';

export interface Snippet {
  /** What it is called when copied. */
  label: string;
  text: string;
  /** File or field it goes into. */
  where: string;
}

export interface Platform {
  id: string;
  title: string;
  steps: string[];
  snippets: Snippet[];
  /** What one should know, said before it surprises. */
  notes: string[];
}

export function platformsFor(own: { site: string; server: string }): Platform[] {
  const line = lineOf(own);
  const address = `${own.server}/c/${own.site}.js`;
  return [
    {
      id: 'html',
      title: t('Any HTML'),
      steps: [t('Paste the line into the head of every page, best right after <title>.')],
      snippets: [{ label: t('script line'), text: line, where: t('In the head') }],
      notes: [
        t(
          'The same line for good: publishing and going back reach visitors within a minute, without touching it.',
        ),
      ],
    },
    {
      id: 'next',
      title: t('Next.js'),
      steps: [
        t('Open app/layout.tsx, the root layout of the App Router.'),
        t('Add the Script component at the end of the body, once; its import goes to the top.'),
      ],
      snippets: [
        {
          label: t('Next.js layout'),
          where: 'app/layout.tsx',
          text: `import Script from 'next/script';

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Script src="${address}" strategy="afterInteractive" />
      </body>
    </html>
  );
}`,
        },
        {
          label: t('Next.js line with a nonce'),
          where: t('With a nonce set by your middleware, instead'),
          text: `const nonce = (await headers()).get('x-nonce') ?? undefined;
<Script src="${address}" strategy="afterInteractive" nonce={nonce} />`,
        },
      ],
      notes: [
        t('Moving between pages with next/link counts as a new page by itself.'),
        t(
          'The component adds the line in the browser, so the HTML only shows an order for it: the check below knows that.',
        ),
      ],
    },
    {
      id: 'wordpress',
      title: 'WordPress',
      steps: [
        t(
          'Without a plugin, choose one of two places: the functions.php of your child theme (Appearance, Theme File Editor, or by FTP), at its end; or, in a classic theme, header.php, just before </head>.',
        ),
        t('Empty the cache of your caching plugin and of your host.'),
      ],
      snippets: [
        {
          label: t('WordPress functions.php'),
          where: 'functions.php',
          text: `add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('milepost', '${address}', [], null, ['strategy' => 'async', 'in_footer' => false]);
});`,
        },
        { label: t('WordPress header line'), text: line, where: t('Or header.php, before </head>') },
      ],
      notes: [
        t(
          'A child theme keeps it when the theme is updated. strategy needs WordPress 6.3 or newer; older ones load the script without async.',
        ),
        t(
          'Plugins that delay or combine scripts (WP Rocket, LiteSpeed, Autoptimize) should leave /c/mp_ alone.',
        ),
      ],
    },
    {
      id: 'shopify',
      title: t('Shopify'),
      steps: [
        t('Online Store, Themes, the three dots beside your theme, Edit code.'),
        t('Open layout/theme.liquid and paste the line just before </head>. Save.'),
      ],
      snippets: [
        { label: t('Shopify theme line'), text: line, where: 'layout/theme.liquid' },
        {
          label: t('Shopify consent'),
          where: t('Beneath it, so that Shopify’s consent banner is heard'),
          text: `<script>
  window.milepost = window.milepost || [];
  document.addEventListener('visitorConsentCollected', function (event) {
    milepost.push(['consent', {
      analytics_storage: event.detail.analyticsAllowed ? 'granted' : 'denied',
      ad_storage: event.detail.marketingAllowed ? 'granted' : 'denied'
    }]);
  });
</script>`,
        },
      ],
      notes: [
        t(
          'Checkout and thank-you pages do not load the theme. Custom pixels there run in a sandbox without the page, where no click can be seen and this script cannot work: count the click that starts the checkout, and take purchases from Shopify itself.',
        ),
        t('Each theme has a theme.liquid of its own: publishing another theme needs the line there, too.'),
      ],
    },
    {
      id: 'webflow',
      title: t('Webflow'),
      steps: [
        t('Site settings, Custom code, Head code: paste the line. Save changes.'),
        t('Publish the site in Webflow: custom code is not live before.'),
      ],
      snippets: [{ label: t('Webflow head code'), text: line, where: t('Head code') }],
      notes: [
        t(
          'Custom code needs a paid Webflow site plan, and does not run in the Designer. Add the webflow.io address to this site’s addresses if you test there.',
        ),
      ],
    },
    {
      id: 'gtm',
      title: t('Google Tag Manager'),
      steps: [
        t('Tags, New, Custom HTML: paste the line.'),
        t('Trigger: Initialization - All Pages, so that it starts before other tags.'),
        t(
          'Advanced settings, Consent settings: No additional consent required. Milepost asks for consent itself and keeps what happened before in memory.',
        ),
        t('Submit and publish the container in Tag Manager.'),
      ],
      snippets: [{ label: t('Tag Manager HTML'), text: line, where: t('Custom HTML tag') }],
      notes: [
        t(
          'It works, and the line in the page works better: here it starts only after Tag Manager has loaded, so clicks in the first moments are missed, and whoever blocks Tag Manager blocks this, too.',
        ),
        t('With “Require additional consent” nothing before the answer can be counted afterwards.'),
        t(
          'A page with a nonce policy has to hand its nonce to Tag Manager, or the browser refuses what it adds.',
        ),
        t(
          'From outside nobody can see what a tag manager adds. The check below goes by what your pages fetch.',
        ),
      ],
    },
  ];
}
