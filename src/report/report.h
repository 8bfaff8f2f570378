/*
 * src/report/report.h
 *
 * A whole report as plain structs: what parsing produces, and what the writer
 * of the stored form reads.  Strings are UTF-8 and point into the source, or
 * into memory of the context that the report was parsed in.
 */
#ifndef RCA_REPORT_H
#define RCA_REPORT_H

#include "base/base.h"
#include "base/calendar.h"
#include "base/reader.h"
#include "front_matter/front_matter.h"
#include "markdown/blocks.h"
#include "values/instant.h"
#include "values/zone.h"
#include "words/vocabulary.h"

#define RCA_NO_RANK		(-1)

/* What a report says about the incident as a whole. */
typedef struct RcaMetadata
{
	RcaStr		title;
	RcaDate		date;
	RcaStr		severity;		/* as written */
	int			severity_rank;	/* 1 is worst, 0 is P0; or RCA_NO_RANK */
	RcaStr		status;			/* as written */
	int64		duration;		/* microseconds, or RCA_NO_DURATION */
	RcaStr		prepared_by;
	RcaDate		prepared_on;
	RcaStrList	services;		/* items == NULL: not stated */
	RcaStrList	tags;
	RcaStrList	authors;
} RcaMetadata;

#define RCA_MAX_LEVEL	6

/*
 * A heading and what stands under it.  Sections are in the order of the text,
 * so a section's subtree is the run of deeper ones that follows it.
 */
typedef struct RcaSection
{
	int			level;			/* 1 to RCA_MAX_LEVEL */
	RcaPart		part;
	RcaStr		heading;
	int			line;			/* first line of the heading */
	int			content_line;	/* first line after the heading; its own line
								 * where the text stands behind the name */
	int			end_line;		/* last line of the subtree */
	/* for findings and explanations; not stored */
	bool		by_evidence;	/* the words of the heading name the part */
	RcaPart		around;			/* part that it stands in, or OTHER */
} RcaSection;

/* Does the text stand behind the name: "**Impact**: the site was down"? */
static inline bool
rca_is_lead(const RcaSection *section)
{
	return section->content_line == section->line;
}

/* Why the instant of an entry is not known. */
typedef enum RcaUnknown
{
	RCA_UNKNOWN_NOTHING,		/* it is known */
	RCA_UNKNOWN_TIME,			/* no clock time, or one that cannot be read */
	RCA_UNKNOWN_CLOCK_OF_DAY,	/* a day is told, and no time of it */
	RCA_UNKNOWN_START,			/* "T+5m", of a start that is not stated */
	RCA_UNKNOWN_DAY,			/* a day that cannot be read holds for it */
	RCA_UNKNOWN_ORDER,			/* "01/07": which of them is the month? */
	RCA_UNKNOWN_YEAR,			/* "May 4", of no year */
	RCA_UNKNOWN_WEEKDAY,		/* "Monday", of a week that is not known */
	RCA_UNKNOWN_COUNT,			/* "Day 2", of a first day that is not stated */
	RCA_UNKNOWN_DATE,			/* no day is stated anywhere */
	RCA_UNKNOWN_ZONE,			/* a zone that cannot be read holds for it */
	RCA_UNKNOWN_HALF,			/* "1:05" below "12:10": in which half of the day? */
	RCA_UNKNOWN_ZONES,			/* others state different zones, it states none */
} RcaUnknown;

typedef struct RcaTimelineEntry
{
	RcaInstant	at;				/* RCA_NO_INSTANT: not known */
	RcaInstant	until;			/* end of a range, or RCA_NO_INSTANT */
	bool		approximate;
	RcaStr		raw_time;		/* as written */
	RcaStr		zone;			/* as written; null: taken as UTC */
	RcaMilestone milestone;
	RcaStr		event;
	RcaPair    *extra;
	int			nextra;
	int			line;
	/* for findings; not stored */
	bool		milestone_stated;	/* by a column */
	bool		milestone_taught;	/* by words of the team */
	RcaStr		time_source;	/* as they stand in the source */
	RcaStr		event_source;
	RcaUnknown	unknown;
	RcaLocal	local;			/* is at in the hour of a change of clocks? */
	bool		own_day;		/* the entry states its day itself */
} RcaTimelineEntry;

/* What of a timeline could not be read, or is in doubt; not stored. */
typedef enum RcaDoubtKind
{
	RCA_DOUBT_SKIPPED,			/* stands among entries, and is none */
	RCA_DOUBT_DAY,				/* a day that cannot be read */
	RCA_DOUBT_WEEKDAY,			/* a date that is not on the weekday beside it */
	RCA_DOUBT_OTHER_DAY,		/* a day in a heading, not that of its entries */
	RCA_DOUBT_ZONE,				/* a zone that cannot be read */
	RCA_DOUBT_END,				/* the end of a range that is not known */
	RCA_DOUBT_FIRST_DAY,		/* "Day 1", taken for the date of the incident */
} RcaDoubtKind;

typedef struct RcaDoubt
{
	int			line;
	RcaDoubtKind kind;
} RcaDoubt;

/* Where the date of the incident was found. */
typedef enum RcaDateSource
{
	RCA_DATE_FROM_KEY,			/* or nowhere */
	RCA_DATE_FROM_START,
	RCA_DATE_FROM_DURATION,
	RCA_DATE_FROM_TIMELINE,
	RCA_DATE_FROM_TITLE,
	RCA_DATE_FROM_DETECTION,
	RCA_DATE_FROM_REPORTING,
	RCA_DATE_FROM_PROSE,
} RcaDateSource;

typedef struct RcaActionItem
{
	RcaStr		priority;
	RcaStr		action;
	RcaStr		owner;
	RcaDate		due_date;
	RcaStr		status;
	RcaActionState state;
	RcaStr		ticket;
	RcaStr		anchor;			/* name of its block, with "^"; or null */
	RcaPair    *extra;
	int			nextra;
	int			line;
	/* as they stand in the source, for findings; not stored */
	RcaStr		priority_source;
	RcaStr		action_source;
	RcaStr		owner_source;
	RcaStr		due_date_source;
} RcaActionItem;

/* A point that a part makes: a list item, a paragraph, a row of a table. */
typedef struct RcaPoint
{
	RcaPart		part;
	RcaStr		text;
	int			line;
} RcaPoint;

typedef struct RcaLink
{
	RcaLinkKind kind;
	bool		related;		/* in the part of related incidents */
	RcaStr		target;
	RcaStr		anchor;			/* what follows "#", unless target is a URL */
	RcaStr		label;			/* as plain text */
	int			line;
	int			col;			/* in characters */
} RcaLink;

/* What rows a block of the body was read as. */
typedef enum RcaUse
{
	RCA_USE_NONE,
	RCA_USE_TIMELINE,
	RCA_USE_ACTION_ITEMS,
} RcaUse;

typedef struct RcaReport
{
	RcaStr		source;
	RcaFrontMatter front_matter;
	RcaMarkdown body;

	/* the best key for each thing that metadata says, and its value */
	const RcaNode *keys[RCA_KEY_COUNT];
	const RcaNode *values[RCA_KEY_COUNT];
	/* where a value stands in the body, as written; else a null string */
	RcaStr		sources[RCA_KEY_COUNT];
	/* a value in the body that does not count beside that one, or NULL */
	const RcaNode *overruled[RCA_KEY_COUNT];
	int			nbold_keys;		/* of the body, with a value */
	RcaMetadata metadata;
	/* stated where something else may be meant: not compared with others */
	bool		duration_is_likely;
	RcaDateSource date_source;
	RcaZone		zone;			/* that a key states for all times */
	int			zone_line;		/* of a sentence that states one, or 0 */
	int			services_line;	/* of the list in the body that states the services, or 0 */
	RcaStr		zone_sentence;
	int			footer_line;	/* where sections end, or 0 */
	bool		has_heading[RCA_PART_COUNT];	/* or a bold paragraph for one */
	RcaPart    *parts;			/* of each block of the body */
	RcaUse	   *uses;			/* of each block of the body */
	RcaSection *sections;
	int			nsections;
	RcaReading	reading;		/* for the readers; body has its address */
	int			opening_line;	/* of the opening paragraph, or 0 */
	int			opening_end_line;
	RcaTimelineEntry *timeline;
	int			ntimeline;
	bool		newest_first;	/* the timeline */
	RcaInstant	start;			/* that a key states, or RCA_NO_INSTANT */
	RcaDoubt   *doubts;
	int			ndoubts;
	int			doubts_capacity;
	RcaActionItem *action_items;
	int			naction_items;
	RcaPoint   *points;
	int			npoints;
	RcaLink    *links;
	int			nlinks;
} RcaReport;

#endif							/* RCA_REPORT_H */
