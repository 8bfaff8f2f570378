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
	RCA_SCOPE_NONE,				/* the report does not say */
	RCA_SCOPE_SERVICE,
	RCA_SCOPE_CUSTOMER,
	RCA_SCOPE_OTHER,
} RcaScope;

/*
 * The scope of a point: as its own label says ("User impact: ..."), else as the
 * heading of its section says, else as the part says that it belongs to.
 * "Impact" alone says nothing.
 */
extern RcaScope rca_impact_scope(const RcaPoint *point, RcaStr heading);

/* NULL for RCA_SCOPE_NONE. */
extern const char *rca_scope_name(RcaScope scope);

#endif							/* RCA_IMPACT_H */
