import type { SurveyWave } from './survey-wave.ts';

/** Worked out once for a wave, and forgotten with it. What is found must never be changed by whoever is given it. */
export function oncePerWave<T extends object>(find: (wave: SurveyWave) => T): (wave: SurveyWave) => T {
  const known = new WeakMap<SurveyWave, T>();
  return (wave) => {
    const found = known.get(wave) ?? find(wave);
    known.set(wave, found);
    return found;
  };
}
