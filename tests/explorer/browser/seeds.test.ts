import { describe } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { evidence } from './evidence.ts';
import { filters } from './filters.ts';
import { firstPicture } from './first-picture.ts';
import { issues } from './issues.ts';
import { oneFile } from './one-file.ts';
import { policy } from './policy.ts';
import { searching } from './search.ts';
import { takingAway } from './take-away.ts';

// In one file, since taking the articles in and starting a browser lasts longer than most of these tests.
describeInBrowser('the explorer, as it comes', (explorer) => {
  describe('the first picture', () => firstPicture(explorer));
  describe('from the picture to the sentence', () => evidence(explorer));
  describe('the issues between two actors, over time', () => issues(explorer));
  describe('filters', () => filters(explorer));
  describe('search, by keyboard', () => searching(explorer));
  describe('to take away', () => takingAway(explorer));
  describe('one file', () => oneFile(explorer));
  describe('the policy of the page', () => policy(explorer));
});
