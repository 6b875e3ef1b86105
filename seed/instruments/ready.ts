/** Instruments that come with Kith. */
import { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import type { ReadyInstrument } from '../../server/instruments/instrument-store.ts';
import { longInstrument } from './long.ts';
import { shortInstrument } from './short.ts';

export const readyInstruments: readonly ReadyInstrument[] = [
  {
    key: 'cesp-short',
    about:
      'Four questions about the people you turn to, what you use around here, how you are and how lonely you feel. For a talk at the doorstep.',
    document: InstrumentDocument.parse(shortInstrument),
  },
  {
    key: 'cesp-long',
    about:
      'All of the short one, and who comes to you, who brings people together, and who knows whom. For a talk with more time.',
    document: InstrumentDocument.parse(longInstrument),
  },
];
