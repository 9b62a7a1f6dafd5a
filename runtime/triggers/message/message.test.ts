import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { message } from './message.definition';

const field = (name: string) => ({ id: name, type: 'occurrence', settings: { field: name } });
const heard = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'message', settings },
    { params: { id: '{{id}}', event: '{{event}}' }, variables: [field('id'), field('event')] },
  );
/** A frame that sends to the page around it what the page sends to it. */
const widget = {
  body: '<script>addEventListener("message", ({ data }) => parent.postMessage(data, "*"))</script>',
  contentType: 'text/html',
};
const sites = [
  'https://calendly.com',
  'https://form.typeform.com',
  'https://meetings.hubspot.com',
  'https://forms.hsforms.com',
  'https://eu.chilipiper.com',
  'https://calendly.com.evil.example',
  'https://eviltypeform.com',
];

async function opened(settings: Record<string, unknown>) {
  const page = await runContainer({
    ruleSet: heard(settings),
    html: sites.map((site) => `<iframe src="${site}/"></iframe>`).join(''),
    answers: sites.map((site) => ({ url: `${site}/`, ...widget })),
  });
  return { page, from: (site: string, data: unknown) => says(page, site, data) };
}

async function says(page: RunningContainer, site: string, data: unknown) {
  const frame = page.document.querySelector<HTMLIFrameElement>(`iframe[src="${site}/"]`)!;
  frame.contentWindow!.postMessage(data, '*');
  await pause(60);
}

const preset = (title: string) =>
  message.presets.find((each) => each.title === title)!.settings as Record<string, unknown>;

it.each([
  [
    'HubSpot form submitted',
    'https://forms.hsforms.com',
    { type: 'hsFormCallback', eventName: 'onFormSubmitted', id: 'f1' },
    { eventName: 'onFormReady' },
  ],
  [
    'HubSpot meeting booked',
    'https://meetings.hubspot.com',
    { meetingBookSucceeded: true, id: 'f1' },
    { meetingBookSucceeded: false },
  ],
  [
    'Typeform submitted',
    'https://form.typeform.com',
    { type: 'form-submit', id: 'f1' },
    { type: 'form-ready' },
  ],
  [
    'Calendly meeting booked',
    'https://calendly.com',
    { event: 'calendly.event_scheduled', id: 'f1' },
    { event: 'calendly.event_type_viewed' },
  ],
  [
    'Calendly date selected',
    'https://calendly.com',
    { event: 'calendly.date_and_time_selected', id: 'f1' },
    { event: 'calendly.event_scheduled' },
  ],
  [
    'Chili Piper meeting booked',
    'https://eu.chilipiper.com',
    { action: 'booking-confirmed', id: 'f1' },
    { action: 'booking-cancelled' },
  ],
])('%s', async (title, site, told, other) => {
  const { page, from } = await opened(preset(title));
  await from(site, { ...told, ...other });
  await from('https://calendly.com.evil.example', told);
  await from('https://eviltypeform.com', told);
  expect(page.events).toEqual([]);
  await from(site, told);
  expect(page.events).toHaveLength(1);
  expect(page.events[0]).toMatchObject({ id: 'f1' });
});

it('reads messages written as JSON, and is not disturbed by what is none', async () => {
  const { page, from } = await opened({
    origins: ['https://calendly.com'],
    fields: [{ path: 'a.b', pattern: '^x' }],
  });
  for (const junk of ['{"a":', 'text', 5, null, undefined, [], '{"a":null}', { a: { b: 'y' } }])
    await from('https://calendly.com', junk);
  expect(page.events).toEqual([]);
  await from('https://calendly.com', '{"a":{"b":"xyz"},"id":"7"}');
  expect(page.events).toEqual([{ event: 'noticed', id: '7' }]);
});

it('takes any message where it is told no fields, and the page’s own only as self', async () => {
  const { page, from } = await opened({ origins: ['https://calendly.com'] });
  page.window.postMessage({ id: 'own' }, '*');
  await from('https://calendly.com', { id: 'theirs' });
  expect(page.events).toEqual([{ event: 'noticed', id: 'theirs' }]);
  const own = await opened({ origins: ['self'] });
  own.page.window.postMessage({ id: 'own' }, '*');
  await own.from('https://calendly.com', { id: 'theirs' });
  expect(own.page.events).toEqual([{ event: 'noticed', id: 'own' }]);
});
