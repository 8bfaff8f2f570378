/*
 * src/report/timeline_mark.c
 */
#include "base/base.h"

#include "report/timeline_mark.h"

void
rca_time_mark_init(RcaTimeMark *mark)
{
	memset(mark, 0, sizeof(*mark));
	mark->text.when = rca_no_when;
	mark->text.end = rca_no_when;
	mark->half = RCA_HALF_OPEN;
	mark->entry = -1;
}
