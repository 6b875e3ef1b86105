/**
 * For what is tapped while somebody types, or to go on: the focus stays where it is. The keyboard of a phone does not go away and
 * come back, and nothing is drawn for a focus that moves on in a moment. Who comes by the tab key is not concerned.
 */
import type { MouseEvent } from 'react';

export const keepFocus = (event: MouseEvent): void => event.preventDefault();
