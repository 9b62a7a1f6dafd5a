/** Steps of a site that is read and watched. */
import type { StarterItem } from '../starters';
import { newsletter } from './leads';

export const timeOnPage: StarterItem = {
  recipe: 'engaged-time',
  makes: 'engaged_time',
  title: 'Time on a page',
  stage: 'interest',
  tier: 3,
  role: 'signal',
  why: 'Half a minute of real attention is common enough to compare channels within a week.',
};

export const contentRead: StarterItem = {
  recipe: 'content-read',
  makes: 'content_read',
  title: 'Content read',
  stage: 'interest',
  tier: 3,
  role: 'milestone',
  why: 'Three quarters of the text and a minute of time: read, not just opened.',
};

export const scrolled: StarterItem = {
  recipe: 'scroll-depth',
  makes: 'scroll_depth',
  title: 'Page scrolled',
  stage: 'interest',
  tier: 3,
  role: 'signal',
  why: 'The most frequent sign that a text is followed, and where it loses people.',
};

export const returned: StarterItem = {
  recipe: 'return-visit',
  makes: 'return_visit',
  title: 'Return within a week',
  stage: 'intent',
  tier: 1,
  role: 'milestone',
  why: 'Coming back within seven days is what subscribers did before they subscribed.',
};

export const shared: StarterItem = {
  recipe: 'social',
  makes: 'share',
  title: 'Shared',
  stage: 'intent',
  tier: 2,
  role: 'signal',
  why: 'Readers put their own name beside it, and bring the next ones.',
};

export const subscribed: StarterItem = {
  ...newsletter,
  title: 'Newsletter subscribed',
  stage: 'conversion',
  tier: 1,
  role: 'macro',
  why: 'The goal: a reader who can be reached without a search engine in between.',
};

export const video: StarterItem = {
  recipe: 'video',
  makes: 'video_done',
  title: 'Video watched',
  stage: 'consideration',
  tier: 2,
  role: 'signal',
  why: 'Watching to three quarters or more says as much as reading a page of arguments.',
};
