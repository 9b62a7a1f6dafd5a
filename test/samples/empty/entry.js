import { start } from 'milepost';

start('mp_test000001', 'https://milepost.example');
