/*
 * src/report/impact.h
 *
 * Whom an impact hit, and what its numbers measure.
 */
#ifndef RCA_IMPACT_H
#define RCA_IMPACT_H

#include "report/report.h"
#include "values/quantity.h"
#include "words/vocabulary.h"

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

/* What a quantity measures. */
extern RcaImpactMeasure rca_impact_measure(const RcaQuantity *quantity);

/*
 * How much that is, in the unit of the measure: seconds of a duration,
 * milliseconds of a latency, bytes of data, else as it is written.  Of a change
 * it is what it came to.  Not known of a range, and of what has no measure of
 * its own.
 */
extern RcaNumber rca_impact_amount(const RcaQuantity *quantity,
								   RcaImpactMeasure measure);

/* Does an amount go before another as the figure of its report? */
extern bool rca_impact_is_larger(RcaImpactMeasure measure, RcaNumber amount,
								 RcaNumber other);

#endif							/* RCA_IMPACT_H */
