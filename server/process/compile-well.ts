/**
 * Imported first by whatever works out figures. Most compiled kernels run once, for a few thousandths of a second: before the
 * engine would notice that they are worth compiling well. So it is told to compile all of them well at once, which
 * `compileAhead` has done meanwhile by other threads.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-liftoff');
setFlagsFromString('--no-wasm-lazy-compilation');
