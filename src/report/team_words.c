/*
 * src/report/team_words.c
 */
#include "base/base.h"

#include "report/team_words.h"
#include "words/fold.h"

int
rca_team_rank(const RcaMarkdown *md, RcaStr severity)
{
	int			rank = rca_taught(md->conventions, RCA_TAUGHT_SEVERITY, severity);

	/* "Rot, seit 10:00" */
	if (rank < 0)
		rank = rca_taught(md->conventions, RCA_TAUGHT_SEVERITY, rca_first_word(severity));
	return rank >= 0 ? rank : rca_rank_of_severity(severity);
}

bool
rca_team_knows_status(const RcaMarkdown *md, RcaStr status)
{
	return rca_taught(md->conventions, RCA_TAUGHT_STATUS, status) >= 0 ||
		rca_is_known_status(status);
}

bool
rca_team_status_is_over(const RcaMarkdown *md, RcaStr status)
{
	int			state = rca_taught(md->conventions, RCA_TAUGHT_STATUS, status);

	return state >= 0 ? state == RCA_STATE_DONE : rca_status_is_over(status);
}
