/*
 * src/words/vocabulary.h
 *
 * The words that reports use, and what they say.  Each vocabulary is a file of
 * its own, with its tables and its look-ups.  A new synonym is one line in one
 * of these, in the form that fold.h describes:
 *
 *	headings.c			headings of sections
 *	evidence_words.c	words of headings that headings.c does not have
 *	column_names.c		headers of tables
 *	keys.c				keys of the front matter and of the body
 *	milestones.c		labels of events, cells of a milestone column
 *	milestone_words.c	the words of events, in classes; milestone_clause.c has
 *						the rules for them
 *	claim_labels.c		labels of stated lengths and instants
 *	claim_roles.c		the words of such labels that are in no table
 *	claim_phrases.c		words of sentences that state a length
 *	severities.c		severities and priorities
 *	statuses.c			statuses of incidents and of reports
 *	action_states.c		how far an action item is
 *	action_headings.c	headings of action items, word by word
 *	task_verbs.c		what tells somebody what to do
 *	people.c			names and roles of owners, labels that are not names
 *	tickets.c			what looks like a ticket and is not
 *	due_words.c			words before the day that something is due
 *	placeholders.c		cells that were left open
 *	impact_measures.c	what the numbers of an impact measure
 *	vague.c				times and action items that say nothing
 *	time_words.c		sentences on the zone of all times
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
	RCA_CLAIM_INCIDENT_LENGTH,
	RCA_CLAIM_DETECTED_TO_MITIGATED,
	RCA_CLAIM_DETECTED_TO_RECOVERED,
	RCA_CLAIM_DETECTED_TO_RESOLVED,
} RcaClaimKind;

#define RCA_CLAIM_COUNT		11

/*
 * What a label says that follows: a length (an RcaClaimKind, or -1), or when a
 * milestone was reached (or NONE).  Where it may be either, the value decides.
 */
typedef struct RcaClaimLabel
{
	int			length;
	RcaMilestone milestone;
	bool		is_length;		/* which of both is likelier */
} RcaClaimLabel;

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
	RCA_COLUMN_DONE,			/* whether or when it was done */
} RcaColumn;

#define RCA_COLUMN_COUNT	13

/*
 * How far an action item is.  The stored form has codes of its own
 * (form_internal.h).
 */
typedef enum RcaActionState
{
	RCA_STATE_UNSTATED = 0,
	RCA_STATE_OPEN,
	RCA_STATE_IN_PROGRESS,
	RCA_STATE_DONE,
	RCA_STATE_CANCELLED,
} RcaActionState;

#define RCA_STATE_COUNT		5

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
	RCA_KEY_MOMENT,				/* its date if it has one: "data", "when" */
	RCA_KEY_DETECTED,
	RCA_KEY_REPORTED,
	RCA_KEY_DURATION_HOURS,
	RCA_KEY_DURATION_SECONDS,
} RcaKey;

#define RCA_KEY_COUNT		19

/* from this preference on a name counts only where the value fits it */
#define RCA_LIKELY_KEY		1000

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

/* Is this a column of actions, and of nothing else: "Action", and not "Item"? */
extern bool rca_names_measure(RcaStr header);

/* Does a column among those of action items say what to do, "Fix", beside a "Gap"? */
extern bool rca_names_remedy(RcaStr header);

/* Does a column count the rows, "ID"? */
extern bool rca_is_number_column(RcaStr header);

/* Does a column say what became of an action, "Outcome"? */
extern bool rca_is_outcome_column(RcaStr header);

/* keys.c */

/*
 * What a key says, and how well: of several keys for one thing the one with
 * the lowest preference counts, which is the usual name.
 */
extern RcaKey rca_key_of(RcaStr name, int *preference);

/* milestones.c */

/* a set of milestones: the bit 1 << RCA_MILESTONE_... for each */
typedef unsigned int RcaMilestones;

/*
 * The milestone an event tells of: by a label at its start, or in a short
 * clause.  NONE where its words do not say so without doubt.
 */
extern RcaMilestone rca_milestone_of_event(RcaStr event);

/* Does a label at the start of an event, or all of it, name a milestone? */
extern bool rca_milestone_is_labelled(RcaStr event);

/* What an event reads like, where rca_milestone_of_event does not decide. */
extern RcaMilestone rca_milestone_hint(RcaStr event);

/*
 * The same, or what may be no more than a detail: "Launch success drops to zero"
 * may be the start.  Of these half were wrong on reports that nobody had seen.
 */
extern RcaMilestone rca_milestone_or_detail(RcaStr event);

/*
 * The milestones that an event tells of if it stands at the right place of a
 * timeline, a bit each.
 */
extern RcaMilestones rca_milestones_by_place(RcaStr event);

/* The milestone a cell of a milestone column names. */
extern RcaMilestone rca_milestone_of_name(RcaStr name);

/*
 * May a column of a timeline with this heading name milestones?  It also may
 * hold something else.
 */
extern bool rca_may_name_milestones(RcaStr heading);

/* Its name, a terminated short string (base/short.h); null for NONE. */
extern RcaStr rca_milestone_name(RcaMilestone milestone);

/* claim_labels.c */

/* What a label says that follows; false if that is nothing. */
extern bool rca_claim_of_label(RcaStr label, RcaClaimLabel *claim);

/* Does the header of a column say that it has the values of such labels? */
extern bool rca_is_column_of_values(RcaStr heading);

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

/* action_states.c */

extern const char *rca_state_name(RcaActionState state);

/* The state of this name; RCA_STATE_UNSTATED for another name, too. */
extern RcaActionState rca_state_lookup(RcaStr name);

/* What a status says: its first words, or a mark or a box. */
extern RcaActionState rca_state_of_status(RcaStr status);

/* What a cell of a column "Done" says: also "yes" and "no". */
extern RcaActionState rca_state_of_answer(RcaStr cell);

/* The state that the words at the start of s name, and their length. */
extern RcaActionState rca_state_words(RcaStr s, int *length);

/* The same, but for words that are common in a text: "Review", "live". */
extern RcaActionState rca_state_in_text(RcaStr s, int *length);

/* The state that a box with a character in it stands for: "[x]", "[-]". */
extern RcaActionState rca_state_of_box(char box);

/* The state that a mark at the start or the end of s stands for. */
extern RcaActionState rca_state_mark(RcaStr s, int *length);
extern RcaActionState rca_state_mark_behind(RcaStr s, int *length);

/* "Already completed", "In progress": a heading of items in one state */
extern RcaActionState rca_state_of_heading(RcaStr heading);

/* "Follow-ups (recommended, not yet done)": what the parenthesis at the end says */
extern RcaActionState rca_state_of_parenthesis(RcaStr heading);

/* "This has been done", "We enabled": a sentence that says it of its item */
extern RcaActionState rca_state_of_sentence(RcaStr text);

/* Does a text begin with what somebody did: "Restarted the pods"? */
extern bool rca_tells_of_past(RcaStr text);

/* task_verbs.c */

/* "Add an alert", "Alerting: page somebody": does a text tell what to do? */
extern bool rca_is_task(RcaStr text);

/* "We will add an alert": does a sentence tell of a plan? */
extern bool rca_is_plan(RcaStr sentence);

/* Does a sentence say what is meant well, and not what to do: "We will be careful"? */
extern bool rca_is_intention(RcaStr sentence);

/* action_headings.c */

/*
 * The part that the words of a folded heading make, all of them understood:
 * ACTION_ITEMS, PREVENTION or OTHER.
 */
extern RcaPart rca_action_part_of_words(RcaStr folded);

/* "Short-term improvements": does a heading say by when, in stages? */
extern bool rca_names_stage(RcaStr heading);

/* "Immediate actions": the first stage, which may be history */
extern bool rca_names_first_stage(RcaStr heading);

/* "Actions", without a word of what kind they are */
extern bool rca_is_bare_actions(RcaStr heading);

/* "Open": action items, if headings are read by evidence */
extern bool rca_is_likely_actions(RcaStr heading);

/* "Remaining": is this a label of what is left to do? */
extern bool rca_is_remaining(RcaStr label);

/* "Corrective actions", whose other half are preventive ones? */
extern bool rca_names_corrective(RcaStr heading);

/* "Deployment checklist", and not "Checklist of follow-ups"? */
extern bool rca_names_checklist(RcaStr heading);

/* "We made the following changes:": does a sentence say that a list has them? */
extern bool rca_announces_list(RcaStr sentence);

/* "We will do the following:" */
extern bool rca_announces_actions(RcaStr sentence);

/* Does a heading or a label among action items begin with what is none: "Options"? */
extern bool rca_names_aside(RcaStr heading);

/* Does a heading of measures say that they are actions, or recommended? */
extern bool rca_names_actions(RcaStr heading);

/* people.c */

/* Is this the name of a person, of a role or of a team, and no more? */
extern bool rca_is_owner_name(RcaStr s);

/* Is this one given name, "Dana"? */
extern bool rca_is_given_name(RcaStr s);

/* "Prevent", "Short term": what action items are divided by */
extern bool rca_is_action_group(RcaStr s);

/* tickets.c */

/* "UTF", "SHA": is this with a number behind it a name, but of no ticket? */
extern bool rca_is_no_ticket_prefix(RcaStr prefix);

/* "BUG-010": is this a prefix of tickets whose numbers may begin with zeros? */
extern bool rca_is_work_prefix(RcaStr prefix);

/* "step", "option": does a number behind this word count something else? */
extern bool rca_is_numbered_thing(RcaStr word);

/* "ticket", "see", "tracked in": words that say no more than that there is one */
extern bool rca_is_ticket_word(RcaStr word);

/* due_words.c */

/* "due by", "期限": the length of words before a day, or 0 */
extern int	rca_due_word_length(RcaStr s);

/* "next sprint", "ASAP"; and the last word of such */
extern bool rca_is_vague_due_word(RcaStr s);
extern bool rca_ends_vague_due(RcaStr word);

/* placeholders.c */

/* "TBD", "n/a", "-": a cell that was left open */
extern bool rca_is_placeholder(RcaStr cell);

/* The same of an action item; also what templates have in its place. */
extern bool rca_is_placeholder_action(RcaStr text);

/* "TBD", "YYYY-MM-DD", "[date]": where a date has still to be written */
extern bool rca_is_template_date(RcaStr text);

/* "HH:mm": where a template wants a time */
extern bool rca_is_template_time(RcaStr cell);

/* impact_measures.c */

/* What a number of an impact measures. */
typedef enum RcaImpactMeasure
{
	RCA_IMPACT_NONE,			/* there is no number */
	RCA_IMPACT_USERS,
	RCA_IMPACT_CUSTOMERS,
	RCA_IMPACT_REQUESTS,
	RCA_IMPACT_ERRORS,
	RCA_IMPACT_TICKETS,
	RCA_IMPACT_REVENUE,
	RCA_IMPACT_LATENCY,
	RCA_IMPACT_ERROR_RATE,
	RCA_IMPACT_AVAILABILITY,
	RCA_IMPACT_DURATION,
	RCA_IMPACT_DATA,
	RCA_IMPACT_OTHER,
	RCA_IMPACT_MEASURE_COUNT
} RcaImpactMeasure;

/* What is counted: "failed requests"; of several words the last one tells. */
extern RcaImpactMeasure rca_impact_of_counted(RcaStr words);

/* What a percentage or a length of time is one of: "p99 latency". */
extern RcaImpactMeasure rca_impact_of_kind(RcaStr words);

/* NULL for RCA_IMPACT_NONE. */
extern const char *rca_impact_measure_name(RcaImpactMeasure measure);

/* vague.c */

/* "Unknown", "Before the deploy": words of a time that is not known */
extern bool rca_is_vague_time(RcaStr label);

/* The same of the words that are read since reader 1. */
extern bool rca_is_later_vague_time(RcaStr label);

/* "Be more careful": an action item that nobody can ever finish */
extern bool rca_is_vague_action(RcaStr action);

/* time_words.c */

typedef enum RcaTimesWord
{
	RCA_TIMES_NONE,
	RCA_TIMES_SOME,				/* "times", "horario" */
	RCA_TIMES_ALL,				/* "all times", "alle Zeiten" */
} RcaTimesWord;

/* What a sentence says of times; the strongest of its words counts. */
extern RcaTimesWord rca_times_word(RcaStr s);

#endif							/* RCA_VOCABULARY_H */
