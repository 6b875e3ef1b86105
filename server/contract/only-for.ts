/**
 * Fields that not everybody who may call a route may see. Declared where the field is; kept back in http/to-wire.ts.
 */
import { z } from 'zod';
import type { Role } from './route.ts';

type OnlyFor = { readonly roles: readonly Role[] };

/** Which roles see the fields of a reply that are not for all. */
export const onlyForRoles = z.registry<OnlyFor>();

/** A field of a reply that these roles see; for the others it is null. */
export const onlyFor = <S extends z.ZodType>(roles: readonly [Role, ...Role[]], schema: S): z.ZodNullable<S> => {
  const nullable = schema.nullable();
  onlyForRoles.add(nullable, { roles });
  return nullable;
};
