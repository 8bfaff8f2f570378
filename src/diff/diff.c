/*
 * src/diff/diff.c
 */
#include "base/base.h"

#include "base/text.h"
#include "diff/diff.h"
#include "diff/diff_internal.h"

RcaChanges
rca_diff_reports(const RcaReport *old_report, const RcaReport *new_report)
{
	RcaDiff		diff = {{0}};

	/* most versions that are compared are equal */
	if (rca_equal(old_report->source, new_report->source))
		return diff.changes;
	diff.before = rca_version_of(old_report);
	diff.after = rca_version_of(new_report);
	rca_diff_metadata(&diff);
	rca_diff_timeline(&diff);
	rca_diff_action_items(&diff);
	rca_diff_text(&diff);
	return diff.changes;
}
