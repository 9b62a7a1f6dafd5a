import { acceptEvents, clickTrigger, dataLayerDestination, destination, rule, start, whenActive } from 'milepost';

start('mp_test000001', 'https://milepost.example', whenActive(() => {
  const layer = destination('layer', dataLayerDestination, {});
  rule('add-to-cart', 'add_to_cart', [layer], { on: [[clickTrigger, { target: '[data-testid="add-to-cart"]' }]] });
  acceptEvents(layer);
}));
