import { Router } from 'express';
import { auditRoutes } from '../contract/audit.ts';
import { bind } from '../http/bind.ts';
import type { AuditService } from './audit-service.ts';

export const createAuditRoutes = (audit: AuditService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, auditRoutes.listAudit, ({ params, query }) => audit.list(params.communityId, query));
  bind(router, auditRoutes.listSiteAudit, ({ query }) => audit.listSite(query));
  return router;
};
