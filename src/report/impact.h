/*
 * src/report/impact.h
 *
 * Whom an impact hit.
 */
#ifndef RCA_IMPACT_H
#define RCA_IMPACT_H

#include "report/report.h"

typedef enum RcaScope
{
	RCA_SCOPE_SERVICE,
	RCA_SCOPE_CUSTOMER,
	RCA_SCOPE_OTHER,
} RcaScope;

/*
 * The scope of a point under a section: as its own label says ("User impact:
 * ..."), else as the heading says; directly under "Impact" it is the service.
 */
extern RcaScope rca_impact_scope(RcaStr point, const RcaSection *section);

extern const char *rca_scope_name(RcaScope scope);

#endif							/* RCA_IMPACT_H */
