/*
 * src/words/vocabulary.h
 *
 * The words that reports use, and what they say.  Each vocabulary is a file of
 * its own, with its tables and its look-ups.  A new synonym is one line in one
 * of these, in the form that fold.h describes:
 *
 *	headings.c			headings of sections
 *	column_names.c		headers of tables
 *	keys.c				keys of the front matter and of the body
 *	milestones.c		labels of events, cells of a milestone column
 *	milestone_words.c	the words of events, in classes; milestone_clause.c has
 *						the rules for them
 *	claim_labels.c		labels of stated lengths and instants
 *	severities.c		severities and priorities
 *	statuses.c			statuses of incidents, reports and action items
 *	placeholders.c		cells that were left open
 *	vague.c				times and action items that say nothing
 *
 * test/unit/test_words.c checks that every word can be found.
 */
#ifndef RCA_VOCABULARY_H
#define RCA_VOCABULARY_H

#include "base/base.h"

/* What a section is about.  These values are stored on disk: append only. */
typedef enum RcaPart
{
	RCA_PART_OTHER = 0,
	RCA_PART_SUMMARY = 1,
	RCA_PART_TIMELINE = 2,
	RCA_PART_ROOT_CAUSE = 3,
	RCA_PART_IMPACT = 4,
	RCA_PART_AFFECTED_SERVICES = 5,
	RCA_PART_CUSTOMER_IMPACT = 6,
	RCA_PART_RESOLUTION = 7,
	RCA_PART_LESSONS = 8,
	RCA_PART_WENT_WELL = 9,
	RCA_PART_COULD_IMPROVE = 10,
	RCA_PART_GOT_LUCKY = 11,
	RCA_PART_ACTION_ITEMS = 12,
	RCA_PART_RELATED = 13,
	RCA_PART_DETECTION = 14,
	RCA_PART_TRIGGER = 15,
	RCA_PART_BACKGROUND = 16,
	RCA_PART_PREVENTION = 17,
} RcaPart;

#define RCA_PART_COUNT		18

/* A point in the life of an incident.  Stored on disk: append only. */
typedef enum RcaMilestone
{
	RCA_MILESTONE_NONE = 0,
	RCA_MILESTONE_STARTED = 1,
	RCA_MILESTONE_DETECTED = 2,
	RCA_MILESTONE_PAGED = 3,
	RCA_MILESTONE_ACKNOWLEDGED = 4,
	RCA_MILESTONE_INVESTIGATING = 5,
	RCA_MILESTONE_IDENTIFIED = 6,
	RCA_MILESTONE_MITIGATED = 7,
	RCA_MILESTONE_RECOVERED = 8,
	RCA_MILESTONE_RESOLVED = 9,
	RCA_MILESTONE_CLOSED = 10,
} RcaMilestone;

#define RCA_MILESTONE_COUNT	11

/* A length of time that a report may state. */
typedef enum RcaClaimKind
{
	RCA_CLAIM_TIME_TO_DETECT,
	RCA_CLAIM_TIME_TO_ACKNOWLEDGE,
	RCA_CLAIM_TIME_TO_IDENTIFY,
	RCA_CLAIM_TIME_TO_MITIGATE,
	RCA_CLAIM_TIME_TO_RECOVER,
	RCA_CLAIM_TIME_TO_RESOLVE,
	RCA_CLAIM_TIME_TO_REPAIR,
	RCA_CLAIM_INCIDENT_LENGTH,	/* has no label, but a sentence */
} RcaClaimKind;

#define RCA_CLAIM_COUNT		8

/* What a column of a table holds. */
typedef enum RcaColumn
{
	RCA_COLUMN_OTHER,
	RCA_COLUMN_DATE,
	RCA_COLUMN_TIME,
	RCA_COLUMN_ZONE,
	RCA_COLUMN_EVENT,
	RCA_COLUMN_MILESTONE,
	RCA_COLUMN_PRIORITY,
	RCA_COLUMN_ACTION,
	RCA_COLUMN_OWNER,
	RCA_COLUMN_DUE_DATE,
	RCA_COLUMN_STATUS,
	RCA_COLUMN_TICKET,
} RcaColumn;

#define RCA_COLUMN_COUNT	12

/* What a front matter key says. */
typedef enum RcaKey
{
	RCA_KEY_OTHER,
	RCA_KEY_TITLE,
	RCA_KEY_DATE,
	RCA_KEY_SEVERITY,
	RCA_KEY_STATUS,
	RCA_KEY_SERVICES,
	RCA_KEY_TAGS,
	RCA_KEY_AUTHORS,
	RCA_KEY_DURATION_MINUTES,
	RCA_KEY_DURATION,
	RCA_KEY_ZONE,
	RCA_KEY_START,
	RCA_KEY_END,
	RCA_KEY_IS_RESOLVED,
} RcaKey;

#define RCA_KEY_COUNT		14

/* headings.c */

extern RcaPart rca_part_of_heading(RcaStr heading);
extern const char *rca_part_name(RcaPart part);

/* The part with a name as rca_part_name gives it, or -1. */
extern int	rca_part_lookup(RcaStr name);

/* Does a heading within a root cause announce contributing factors? */
extern bool rca_names_factors(RcaStr heading);

/* column_names.c */

extern RcaColumn rca_timeline_column(RcaStr header);
extern RcaColumn rca_action_column(RcaStr header);

/* keys.c */

/*
 * What a key says, and how well: of several keys for one thing the one with
 * the lowest preference counts, which is the usual name.
 */
extern RcaKey rca_key_of(RcaStr name, int *preference);

/* milestones.c */

/*
 * The milestone an event tells of: by a label at its start, or in a short
 * clause.  NONE where its words do not say so without doubt.
 */
extern RcaMilestone rca_milestone_of_event(RcaStr event);

/* Does a label at the start of an event, or all of it, name a milestone? */
extern bool rca_milestone_is_labelled(RcaStr event);

/* What an event reads like, where rca_milestone_of_event does not decide. */
extern RcaMilestone rca_milestone_hint(RcaStr event);

/* The milestone a cell of a milestone column names. */
extern RcaMilestone rca_milestone_of_name(RcaStr name);

/* Its name, a terminated short string (base/short.h); null for NONE. */
extern RcaStr rca_milestone_name(RcaMilestone milestone);

/* claim_labels.c */

/*
 * What a label says that follows: a length (an RcaClaimKind, or -1), or when a
 * milestone was reached (or NONE).  False if it says neither.
 */
extern bool rca_claim_of_label(RcaStr label, int *length,
							   RcaMilestone *milestone);

/* severities.c */

/* From 1, the worst (0: P0), or -1 if the first word is no severity. */
extern int	rca_rank_of_severity(RcaStr severity);

/* "P2", "sev-1": a number on a scale and no more */
extern bool rca_is_severity_code(RcaStr s);

/* statuses.c */

/* Is this a status of an incident or of a document? */
extern bool rca_is_known_status(RcaStr status);

/* Does this status say that the incident is over?  No status does not. */
extern bool rca_status_is_over(RcaStr status);

/* Does this status say that an action item is done or given up? */
extern bool rca_status_is_closed(RcaStr status);

/* placeholders.c */

/* "TBD", "n/a", "-": a cell that was left open */
extern bool rca_is_placeholder(RcaStr cell);

/* vague.c */

/* "Unknown", "Before the deploy": words of a time that is not known */
extern bool rca_is_vague_time(RcaStr label);

/* "Be more careful": an action item that nobody can ever finish */
extern bool rca_is_vague_action(RcaStr action);

#endif							/* RCA_VOCABULARY_H */
