import { z } from 'zod';
import { GuideEntry, GuideKind } from '../contract/guide.ts';
import { PageRow, pageParams } from '../directory/directory-queries.ts';
import { defineQuery } from '../neo4j/query.ts';

export const listGuide = defineQuery(
  'guide/list',
  'read',
  z.object({
    ...pageParams,
    kind: GuideKind.nullable(),
    visible: z.array(z.string()).readonly(),
    showsUnagreed: z.boolean(),
    today: z.iso.date(),
  }),
  z.object({ ...PageRow.shape, ...GuideEntry.shape }),
);
