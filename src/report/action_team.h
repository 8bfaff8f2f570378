/*
 * src/report/action_team.h
 *
 * What the conventions of a team say of action items that were read.
 */
#ifndef RCA_ACTION_TEAM_H
#define RCA_ACTION_TEAM_H

#include "report/report.h"

/*
 * Sets the states of items whose status the team has a word for, the days of
 * those whose order of day and month it tells, the names of owners; and drops
 * the rows that it ignores.
 */
extern void rca_action_take_team(RcaReport *report);

#endif							/* RCA_ACTION_TEAM_H */
