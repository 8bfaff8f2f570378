/*
 * src/lint/check_metrics.c
 *
 * Compares the times that a report states with those that its timeline gives.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "lint/checks.h"
#include "report/metrics.h"

/*
 * the error of rounding a length of time to minutes, or to a twentieth of it
 */
#define ROUNDING		RCA_USECS_PER_MIN
#define ROUNDED_PARTS	20

static void
check_claim(RcaLint *lint, const RcaMetric *measured,
			const RcaClaimedLength *claim)
{
	int64		difference;

	if (measured->status != RCA_METRIC_SUCCESS ||
		measured->source != RCA_SOURCE_TIMELINE ||
		claim->length == RCA_NO_DURATION)
		return;
	difference = measured->value - claim->length;
	if (difference < 0)
		difference = -difference;
	if (difference <= Max(ROUNDING, measured->value / ROUNDED_PARTS))
		return;
	rca_add_finding_line(lint, RCA_RULE_METRIC_MISMATCH, claim->line,
						 psprintf("%s is stated as " INT64_FORMAT " minutes, but lines %d and %d of the timeline are "
								  INT64_FORMAT " apart",
								  measured->name, claim->length / RCA_USECS_PER_MIN,
								  measured->from.line, measured->to.line,
								  measured->value / RCA_USECS_PER_MIN));
}

void
rca_check_metrics(RcaLint *lint)
{
	RcaMetricInput input = rca_metric_input(lint->report);
	RcaMetric	metric;

	for (int nth = 0; rca_metric(nth, &input, &metric); nth++)
	{
		int			claim = rca_metric_claim(nth);

		if (claim >= 0)
			check_claim(lint, &metric, &input.claims.lengths[claim]);
	}
}
