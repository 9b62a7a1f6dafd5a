import { acceptEvents, clickTrigger, collectorDestination, consent, consented, contains, elementVariable, envelope, formSubmitTrigger, ga4Destination, is, not, number, occurrenceVariable, page, pageVariable, rule, scrollDepthTrigger, start, startsWith, storage, text, timerTrigger, whenActive } from 'milepost';

start('mp_test000001', 'https://milepost.example', whenActive(() => {
  consent({ analytics_storage: 'unknown' });
  envelope('mp_test000001', '386adcc0cf61', storage('mp_test000001', ['analytics_storage']));
  const pagePath = (occurrence) => pageVariable({}, occurrence);
  const clickText = (occurrence) => elementVariable({}, occurrence);
  const pageTitle = (occurrence) => pageVariable({ part: 'title' }, occurrence);
  const formId = (occurrence) => elementVariable({ read: 'attribute', attribute: 'id' }, occurrence);
  const scrollPercent = (occurrence) => occurrenceVariable({ field: 'scroll_percent' }, occurrence);
  const reports = consented('reports', collectorDestination, { url: 'https://milepost.example/e' }, ['analytics_storage'], true);
  const ga4 = consented('ga4', ga4Destination, { measurementId: 'G-ABC123DEF4' }, ['analytics_storage'], true);
  const allDestinations = [reports, ga4];
  rule('add-to-cart', 'add_to_cart', allDestinations, { on: [[clickTrigger, { target: '[data-testid="add-to-cart"]' }]], if: [is(startsWith, pagePath, '/product/'), not(is(contains, clickText, 'sold out', true))], send: { item_name: text(pageTitle) } });
  rule('newsletter', 'newsletter_signup', allDestinations, { on: [[formSubmitTrigger, { target: '#newsletter' }]], if: [is(startsWith, pagePath, '/')], send: { form: text(formId) } });
  rule('read-details', 'read_details', allDestinations, { on: [[page(scrollDepthTrigger), { marks: [50, 90] }]], if: [is(startsWith, pagePath, '/product/')], send: { percent: number(scrollPercent) } });
  rule('engaged', 'engaged', allDestinations, { on: [[page(timerTrigger), { intervalMs: 1000 }]], if: [is(startsWith, pagePath, '/journal/')] });
  acceptEvents(reports, ga4);
}));
