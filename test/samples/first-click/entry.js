import { acceptCommands, clickTrigger, dataLayerDestination, destination, rule, start } from 'milepost';

start('mp_test000001', 'https://milepost.example', (queue) => {
  const layer = destination(dataLayerDestination, {});
  acceptCommands(queue, layer);
  rule('add-to-cart', 'add_to_cart', [layer], [[clickTrigger, { target: '[data-testid="add-to-cart"]' }]]);
});
