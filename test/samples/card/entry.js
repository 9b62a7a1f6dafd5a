import { acceptCommands, clickTrigger, collectorDestination, consent, consented, contains, elementVariable, envelope, formSubmitTrigger, ga4Destination, is, not, number, occurrenceVariable, page, pageVariable, rule, scrollDepthTrigger, start, startsWith, storage, text, timerTrigger, visit } from 'milepost';

start('mp_test000001', 'https://milepost.example', (queue) => {
  const analyticsStorage = ['analytics_storage'];
  const pagePath = (occurrence) => pageVariable({}, occurrence);
  const pagePathStartsWith = is(startsWith, pagePath, '/product/');
  const clickText = (occurrence) => elementVariable({}, occurrence);
  const pageTitle = (occurrence) => pageVariable({ part: 'title' }, occurrence);
  const formId = (occurrence) => elementVariable({ read: 'attribute', attribute: 'id' }, occurrence);
  const scrollPercent = (occurrence) => occurrenceVariable({ field: 'scroll_percent' }, occurrence);
  consent({ analytics_storage: 'unknown' });
  storage('mp_test000001', analyticsStorage);
  visit();
  envelope('mp_test000001', 'b767eaa3d03b');
  const reports = consented(collectorDestination, { url: 'https://milepost.example/e' }, analyticsStorage);
  const ga4 = consented(ga4Destination, { measurementId: 'G-ABC123DEF4' }, analyticsStorage);
  const allDestinations = [reports, ga4];
  acceptCommands(queue, reports, ga4);
  rule('add-to-cart', 'add_to_cart', allDestinations, [[clickTrigger, { target: '[data-testid="add-to-cart"]' }]], [pagePathStartsWith, not(is(contains, clickText, 'sold out', true))], { item_name: text(pageTitle) });
  rule('newsletter', 'newsletter_signup', allDestinations, [[page(formSubmitTrigger, is(startsWith, pagePath, '/')), { target: '#newsletter' }]], [is(startsWith, pagePath, '/')], { form: text(formId) });
  rule('read-details', 'read_details', allDestinations, [[page(scrollDepthTrigger, pagePathStartsWith), { marks: [50, 90] }]], [pagePathStartsWith], { percent: number(scrollPercent) });
  rule('engaged', 'engaged', allDestinations, [[page(timerTrigger, is(startsWith, pagePath, '/journal/')), { intervalMs: 1000 }]], [is(startsWith, pagePath, '/journal/')]);
});
