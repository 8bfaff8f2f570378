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
#include "front_matter/front_matter.h"
#include "markdown/blocks.h"
#include "values/when.h"
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

/*
 * A heading and what stands under it.  Sections are in the order of the text,
 * so a section's subtree is the run of deeper ones that follows it.
 */
typedef struct RcaSection
{
	int			level;			/* 1 to 6 */
	RcaPart		part;
	RcaStr		heading;
	int			line;			/* first line of the heading */
	int			content_line;	/* first line after the heading */
	int			end_line;		/* last line of the subtree */
} RcaSection;

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
	bool		milestone_stated;	/* by a column; not stored */
	/* as they stand in the source, for findings; not stored */
	RcaStr		time_source;
	RcaStr		event_source;
} RcaTimelineEntry;

typedef struct RcaActionItem
{
	RcaStr		priority;
	RcaStr		action;
	RcaStr		owner;
	RcaDate		due_date;
	RcaStr		status;
	bool		is_open;
	RcaStr		ticket;
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
	/* a value in the body that does not count beside that one, or NULL */
	const RcaNode *overruled[RCA_KEY_COUNT];
	RcaMetadata metadata;
	RcaZone		zone;			/* that a key states for all times */
	int			zone_line;		/* of a sentence that states one, or 0 */
	RcaStr		zone_sentence;
	int			footer_line;	/* where sections end, or 0 */
	RcaPart    *parts;			/* of each block of the body */
	RcaUse	   *uses;			/* of each block of the body */
	RcaSection *sections;
	int			nsections;
	int			opening_line;	/* of the opening paragraph, or 0 */
	int			opening_end_line;
	RcaTimelineEntry *timeline;
	int			ntimeline;
	RcaActionItem *action_items;
	int			naction_items;
	RcaPoint   *points;
	int			npoints;
	RcaLink    *links;
	int			nlinks;
} RcaReport;

#endif							/* RCA_REPORT_H */
