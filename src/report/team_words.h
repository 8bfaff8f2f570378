/*
 * src/report/team_words.h
 *
 * Look-ups that ask the words of the team first, which the body of a report
 * carries, and those of everyone (vocabulary.h) where it says nothing.
 */
#ifndef RCA_TEAM_WORDS_H
#define RCA_TEAM_WORDS_H

#include "report/report.h"
#include "words/conventions.h"
#include "words/later_words.h"

/* What a heading is about for everyone. */
static inline RcaPart
rca_everyones_part(const RcaMarkdown *md, RcaStr heading)
{
	RcaPart		part = rca_part_of_heading(heading);

	return part != RCA_PART_OTHER &&
		rca_is_later_word(md->reading, RCA_TAUGHT_HEADING, heading) ?
		RCA_PART_OTHER : part;
}

/* What a heading is about, by itself; rca_part_of_section looks behind it. */
static inline RcaPart
rca_team_part(const RcaMarkdown *md, RcaStr heading)
{
	int			part = rca_taught(md->conventions, RCA_TAUGHT_HEADING, heading);

	return part >= 0 ? (RcaPart) part : rca_everyones_part(md, heading);
}

/* What a key says; a key of the team is the best of its kind. */
static inline RcaKey
rca_team_key(const RcaMarkdown *md, RcaStr name, int *preference)
{
	int			key = rca_taught(md->conventions, RCA_TAUGHT_KEY, name);

	*preference = -1;
	if (key >= 0)
		return (RcaKey) key;
	key = rca_key_of(name, preference);
	return key != RCA_KEY_OTHER &&
		rca_is_later_word(md->reading, RCA_TAUGHT_KEY, name) ?
		RCA_KEY_OTHER : (RcaKey) key;
}

/* The rank of a severity or of a priority, or -1. */
extern int	rca_team_rank(const RcaMarkdown *md, RcaStr severity);

/* What a status of an action item says. */
static inline RcaActionState
rca_team_state(const RcaMarkdown *md, RcaStr status)
{
	int			state = rca_taught(md->conventions, RCA_TAUGHT_STATUS, status);

	if (state >= 0)
		return (RcaActionState) state;
	return rca_is_later_word(md->reading, RCA_TAUGHT_STATUS, status) ?
		RCA_STATE_UNSTATED : rca_state_of_status(status);
}

/* Is this a status, and one that says that the incident is over? */
extern bool rca_team_knows_status(const RcaMarkdown *md, RcaStr status);
extern bool rca_team_status_is_over(const RcaMarkdown *md, RcaStr status);

/* The milestone that a cell of a milestone column names. */
static inline RcaMilestone
rca_team_milestone(const RcaMarkdown *md, RcaStr name)
{
	int			milestone = rca_taught(md->conventions, RCA_TAUGHT_MILESTONE, name);

	if (milestone >= 0)
		return (RcaMilestone) milestone;
	return rca_is_later_word(md->reading, RCA_TAUGHT_MILESTONE, name) ?
		RCA_MILESTONE_NONE : rca_milestone_of_name(name);
}

/* The team's name for a service or an owner, else s itself. */
static inline RcaStr
rca_team_name(const RcaMarkdown *md, RcaTaughtKind kind, RcaStr s)
{
	int			name = rca_taught(md->conventions, kind, s);

	return name >= 0 ? md->conventions->names[name] : s;
}

#endif							/* RCA_TEAM_WORDS_H */
