/**
 * zod compiles its checks with `new Function`, which the service's content security policy forbids. It tries while a schema
 * is being made, so this has to be said before any is: the build keeps this file in one piece with zod.
 */
import { z } from 'zod';

z.config({ jitless: true });
