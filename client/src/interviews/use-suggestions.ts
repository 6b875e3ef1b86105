/**
 * What is in the directory under the letters that somebody types, a moment after the last one.
 */
import { useEffect, useState } from 'react';
import type { Suggestion } from '#contract/directory';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';

const pauseMs = 200;
const leastLetters = 2;

/** Empty while fewer than two letters are typed or nothing is known yet. */
export const useSuggestions = (communityId: string, typed: string): readonly Suggestion[] => {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const input = asked.length >= leastLetters ? { params: { communityId }, query: { q: asked } } : undefined;
  const reading = useRoute(routes.suggestMembers, input);
  return typed.trim().length >= leastLetters ? (reading.data?.items ?? []) : [];
};
