import { overallTones, pastTone } from '../../../src/words/overall';

test('what a report said that ended, or whose records changed since, is never told in green; the rest keeps its colour', () => {
  const tones = ['good', 'bad', 'unknown', 'limited'] as const;
  expect(tones.map(pastTone)).toEqual(['info', 'bad', 'unknown', 'warn']);
  expect(tones.map((tone) => overallTones[tone])).toEqual(['good', 'bad', 'unknown', 'warn']);
});
