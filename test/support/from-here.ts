/** What a browser says by itself of a change that a page of ours asks for; a program with a session says it too. */
export const fromHere = { 'Sec-Fetch-Site': 'same-origin' } as const;
