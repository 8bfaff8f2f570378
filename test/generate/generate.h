/*
 * test/generate/generate.h
 *
 * This program invents what happened, writes a report about it in one of many
 * styles, and checks that the reader returns the facts, or says at the line
 * that it cannot.
 *
 * It uses only the interface of the parser, and the calendar.  It shares no
 * code that reads or formats dates, clock times or zones, because both sides
 * could then have the same error.
 */
#ifndef GENERATE_H
#define GENERATE_H

#include "base/base.h"
#include "base/calendar.h"
#include "random.h"

#define MIN_ENTRIES			3
#define MAX_ENTRIES			14
#define MAX_ACTIONS			5
#define MAX_EXPECTED		(MAX_ENTRIES + 1)	/* one may have no time */
#define MAX_VARIANTS		40

/* Dimensions: the independent choices in writing a report. */

typedef enum DimensionId
{
	DIM_LAYOUT,					/* of the timeline */
	DIM_DAY,					/* place of the day of an entry */
	DIM_DATE,					/* spelling of the day */
	DIM_INCIDENT,				/* place of the day of the incident */
	DIM_JOINT,					/* between a day and its clock */
	DIM_CLOCK,
	DIM_APPROXIMATE,
	DIM_RANGE,
	DIM_ZONE_AT,				/* place of the zone */
	DIM_ZONE,
	DIM_HEADING,				/* of the timeline */
	DIM_BRACKETS,				/* around additions to a heading */
	DIM_LANGUAGE,
	DIM_BLANK,
	DIM_LINE_END,
	DIM_SEPARATOR,				/* between a time and its event */
	DIM_MARKUP,					/* of a time */
	DIM_ORDER,
	DIM_SEASON,
	DIM_OTHER,					/* other text that is not a fact */
	DIM_ACTIONS,				/* layout of the action items */
	DIM_DUE,					/* spelling of a due date */
} DimensionId;

#define NDIMENSIONS			(DIM_DUE + 1)

typedef enum Layout
{
	LAYOUT_TABLE,
	LAYOUT_LIST,
	LAYOUT_ORDERED,
	LAYOUT_TABLE_WHO,
	LAYOUT_TABLE_EVENT_FIRST,
	LAYOUT_TABLE_TWO_ZONES,
	LAYOUT_PARAGRAPHS,
	LAYOUT_HARD_BREAKS,
	LAYOUT_LINES,
	LAYOUT_QUOTE,
	LAYOUT_HEADINGS,
	LAYOUT_HEADINGS_ALONE,
	LAYOUT_STATUS,
	LAYOUT_STATUS_UPDATE,
	LAYOUT_STATUS_LINES,
	LAYOUT_RELATIVE,
	LAYOUT_RELATIVE_TABLE,
	LAYOUT_RELATIVE_BEHIND,
} Layout;

typedef enum Day
{
	DAY_OF_INCIDENT,
	DAY_ENTRY,
	DAY_HEADING,
	DAY_BOLD,
	DAY_LINE,
	DAY_PARENT,
	DAY_ROW,
	DAY_COLUMN,
	DAY_COLUMN_ONCE,
	DAY_COLUMN_YEAR,
	DAY_TIMELINE,
	DAY_FIRST_ENTRY,
	DAY_BEHIND,
} Day;

typedef enum DateStyle
{
	DATE_ISO,
	DATE_LONG,
	DATE_LONG_NO_YEAR,
	DATE_SHORT,
	DATE_DAY_MONTH,
	DATE_ORDINAL,
	DATE_ORDINAL_OF,
	DATE_YMD_SLASH,
	DATE_DMY_SLASH_OPEN,
	DATE_MDY_SLASH_OPEN,
	DATE_DMY_SLASH,
	DATE_MDY_SLASH,
	DATE_MD_SLASH,
	DATE_DOTS,
	DATE_DOTS_NO_YEAR,
	DATE_DMY_DASH_OPEN,
	DATE_MD_DASH,
	DATE_WEEKDAY_LONG,
	DATE_WEEKDAY_ISO,
	DATE_ISO_WEEKDAY,
	DATE_WEEKDAY,
	DATE_NUMBER,
} DateStyle;

typedef enum Incident
{
	INCIDENT_FRONT_MATTER,
	INCIDENT_BODY_KEY,
	INCIDENT_BODY_KEY_LONG,
	INCIDENT_BODY_KEY_LOCAL,
	INCIDENT_TABLE,
	INCIDENT_BESIDE_PUBLICATION,
	INCIDENT_START,
	INCIDENT_PROSE,
	INCIDENT_NONE,
} Incident;

typedef enum Joint
{
	JOINT_BLANK,
	JOINT_COMMA,
	JOINT_AT,
	JOINT_COLON_AT,
} Joint;

typedef enum ClockStyle
{
	CLOCK_24,
	CLOCK_24_SHORT,
	CLOCK_SECONDS,
	CLOCK_MILLISECONDS,
	CLOCK_DOT,
	CLOCK_NO_COLON,
	CLOCK_AMPM,
	CLOCK_AMPM_JOINED,
	CLOCK_AMPM_DOTS,
	CLOCK_AMPM_HOURS,
	CLOCK_WORDS,
	CLOCK_LOCAL,
	CLOCK_LOCAL_HALF,
	CLOCK_HALF_ABOVE,
	CLOCK_ISO,
	CLOCK_HOURS,
} ClockStyle;

typedef enum Approximate
{
	APPROXIMATE_NEVER,
	APPROXIMATE_TILDE,
	APPROXIMATE_SIGN,
	APPROXIMATE_WORD,
	APPROXIMATE_CA,
	APPROXIMATE_ISH,
	APPROXIMATE_PLUS,
	APPROXIMATE_BEHIND,
} Approximate;

typedef enum RangeStyle
{
	RANGE_NEVER,
	RANGE_HYPHEN,
	RANGE_HYPHEN_CLOSE,
	RANGE_DASH,
	RANGE_DASH_CLOSE,
	RANGE_WORD,
	RANGE_ARROW,
	RANGE_ONE_HALF_BEHIND,
	RANGE_ONE_HALF_BEFORE,
	RANGE_ZONE_BOTH,
	RANGE_ZONE_BEFORE,
	RANGE_BETWEEN,
} RangeStyle;

typedef enum ZoneAt
{
	ZONE_AT_HEADING,
	ZONE_AT_COLUMN,
	ZONE_AT_ENTRY,
	ZONE_AT_ENTRY_ROUND,
	ZONE_AT_ENTRY_BEFORE,
	ZONE_AT_SENTENCE,
	ZONE_AT_QUOTE,
	ZONE_AT_LINK,
	ZONE_AT_WORDS,
	ZONE_AT_ASIDE,
	ZONE_AT_OPENING,
	ZONE_AT_DAY,
	ZONE_AT_KEY,
	ZONE_AT_SOME,
	ZONE_AT_MIDDLE,
	ZONE_NOWHERE,
} ZoneAt;

typedef enum HeadingStyle
{
	HEADING_PLAIN,
	HEADING_THIRD_LEVEL,
	HEADING_NUMBERED,
	HEADING_EMOJI,
	HEADING_COLON,
	HEADING_CLOSED,
	HEADING_UNDERLINED,
	HEADING_BOLD_LINE,
} HeadingStyle;

typedef enum Brackets
{
	BRACKETS_ROUND,
	BRACKETS_SQUARE,
	BRACKETS_WIDE,
	BRACKETS_COMMA,
	BRACKETS_DASH,
	BRACKETS_DOT,
	BRACKETS_ALL_TIMES,
} Brackets;

typedef enum Language
{
	LANG_EN,
	LANG_DE,
	LANG_FR,
	LANG_ES,
	LANG_PT,
	LANG_IT,
	LANG_NL,
	LANG_NO,
	LANG_SV,
	LANG_JA,
	LANG_ZH,
	LANG_KO,
} Language;

#define NLANGUAGES			(LANG_KO + 1)
#define IS_CJK(language)	((language) >= LANG_JA)

typedef enum Blank
{
	BLANK_SPACE,
	BLANK_NO_BREAK,
	BLANK_NARROW,
	BLANK_WIDE,
	BLANK_THIN,
	BLANK_ZERO_WIDTH,
	BLANK_TWO,
} Blank;

typedef enum LineEnd
{
	LINE_END_LF,
	LINE_END_CRLF,
} LineEnd;

typedef enum Separator
{
	SEPARATOR_HYPHEN,
	SEPARATOR_DASH,
	SEPARATOR_LONG_DASH,
	SEPARATOR_COLON,
	SEPARATOR_COLON_APART,
	SEPARATOR_BLANK,
	SEPARATOR_ARROW,
	SEPARATOR_ASCII_ARROW,
	SEPARATOR_BAR,
} Separator;

typedef enum Markup
{
	MARKUP_NONE,
	MARKUP_BOLD,
	MARKUP_BOLD_SEPARATOR,
	MARKUP_CODE,
	MARKUP_SQUARE,
	MARKUP_ROUND,
	MARKUP_ITALIC,
	MARKUP_AT,
	MARKUP_EMOJI,
} Markup;

typedef enum Order
{
	ORDER_UP,
	ORDER_MIDNIGHT,
	ORDER_DISORDER,
	ORDER_NEWEST_FIRST,
} Order;

typedef enum Season
{
	SEASON_ANY,
	SEASON_CHANGE,
} Season;

typedef enum Other
{
	OTHER_NONE,
	OTHER_NUMBERS,
	OTHER_NUMBER_FIRST,
	OTHER_TIMES,
	OTHER_LINKS,
	OTHER_DETAILS,
	OTHER_FENCE,
	OTHER_SECTION,
	OTHER_TEMPLATE,
	OTHER_BLANK_LINE,
	OTHER_PHASES,
	OTHER_TIMED_PHASES,
	OTHER_TIMES_FIRST,
	OTHER_FOOTNOTES,
	OTHER_UNTIMED,
	OTHER_STRANGE_COLUMN,
} Other;

typedef enum Actions
{
	ACTIONS_NONE,
	ACTIONS_TABLE,
	ACTIONS_TABLE_NUMBERED,
	ACTIONS_TASKS,
	ACTIONS_TASKS_EQUALS,
	ACTIONS_DASHES,
} Actions;

typedef enum Due
{
	DUE_ISO,
	DUE_LONG,
	DUE_SHORT,
	DUE_DOTS,
} Due;

typedef struct Variant
{
	const char *name;
	int			weight;
	bool		doubtful;		/* a reader may say that it is not known */
} Variant;

typedef struct Dimension
{
	const char *name;
	const Variant *variants;
	int			nvariants;
} Dimension;

extern const Dimension dimensions[NDIMENSIONS];

/* One variant of each dimension; -1 if none is demanded. */
typedef struct Choice
{
	int			variant[NDIMENSIONS];
} Choice;

/*
 * Makes a random choice of variants that can be combined, including those that
 * are demanded.
 */
extern bool choice_make(Choice *choice, const Choice *demanded, Random *random);

/*
 * Sets one dimension to its simplest variant.  False if the others do not
 * allow it.
 */
extern bool choice_simplify(Choice *choice, const Choice *demanded,
							DimensionId dimension);

/* Is there a variant that a careful reader may be unsure about? */
extern bool choice_is_doubtful(const Choice *choice);

/*
 * Zones
 */

typedef struct Zone
{
	char		name[40];		/* as written for this incident */
	int			offset;			/* seconds east, in winter */
	enum
	{
		RULE_NONE,
		RULE_EUROPE,
		RULE_AMERICA,
		RULE_AUSTRALIA,
	}			rule;
} Zone;

/* The zone of a variant as written on a day. */
extern void zone_make(Zone *zone, int variant, RcaDate day);

/* Seconds east of Greenwich at a local time. */
extern int	zone_offset(const Zone *zone, RcaDate day, int clock);

/* Does a local time come twice, or not at all? */
extern bool zone_is_changing(const Zone *zone, RcaDate day, int clock);

/* The day of the clock change in the spring or the autumn of a year. */
extern RcaDate zone_change(const Zone *zone, int year, bool spring);

/* Is there a clock change between two days? */
extern bool zone_changes_between(const Zone *zone, RcaDate first, RcaDate last);

/*
 * Facts
 */

typedef struct EntryFact
{
	RcaDate		day;			/* local */
	int			clock;			/* milliseconds from midnight */
	int			length;			/* of a range, in milliseconds; or 0 */
	bool		approximate;
	bool		own_zone;
	int			event;
	bool		left_out;		/* while a failure is made smaller */
} EntryFact;

typedef struct ActionFact
{
	int			action;
	int			owner;			/* -1 for nobody */
	RcaDate		due;			/* or RCA_NO_DATE */
	bool		is_open;
	int			ticket;			/* 0 for none */
	bool		left_out;		/* while a failure is made smaller */
} ActionFact;

typedef struct Facts
{
	RcaDate		day;			/* of the incident */
	Zone		zone;
	Zone		second_zone;	/* of entries that have another zone */
	int			title;
	int			severity;
	int			service;
	int			nentries;
	EntryFact	entries[MAX_ENTRIES];
	int			nactions;
	ActionFact	actions[MAX_ACTIONS];
} Facts;

extern void facts_make(Facts *facts, const Choice *choice, uint64 seed);

/* The instant of an entry's start, or of the end of its range. */
extern RcaInstant fact_instant(const Zone *zone, RcaDate day, int64 clock);

/*
 * A written report
 */

/* What the reader must say about an entry. */
typedef struct Expected
{
	int			line;
	int			entry;			/* index of the fact, or -1 for an entry
								 * without a time */
	RcaInstant	at;
	RcaInstant	until;			/* or RCA_NO_INSTANT */
	bool		approximate;
	bool		must_be_told;	/* the reader must report that the hour comes
								 * twice, or not at all */
	int			has_zone;		/* -1 if it does not matter */
	int			milestone;		/* the same; RCA_MILESTONE_NONE is always
								 * accepted */
} Expected;

typedef struct ExpectedAction
{
	int			line;
	int			number;			/* index of the fact */
} ExpectedAction;

typedef struct Written
{
	char	   *text;
	int			len;
	int			capacity;
	int			line;			/* the line that is being written */
	Expected	expected[MAX_EXPECTED];
	int			nexpected;
	ExpectedAction expected_actions[MAX_ACTIONS];
	int			nexpected_actions;
	RcaDate		date;			/* stated in the report, or RCA_NO_DATE */
} Written;

/* The names of the numbers in the facts. */
extern const char *fact_title(const Facts *facts);
extern const char *fact_severity(const Facts *facts);
extern const char *fact_service(const Facts *facts);
extern const char *fact_owner(const ActionFact *action);
extern const char *fact_ticket(const ActionFact *action);

extern void actions_write(Written *out, const Facts *facts,
						  const Choice *choice);
extern void put(Written *out, const char *format,...) pg_attribute_printf(2, 3);
extern void report_write(Written *out, const Facts *facts,
						 const Choice *choice);

/* The date of "Day 1". */
extern RcaDate spell_day_one;

/* The spelling of a time in the text.  The result is in a static buffer. */
extern const char *spell_date(const Choice *choice, RcaDate day, int style);
extern const char *spell_weekday(const Choice *choice, RcaDate day);
extern void spell_clock(char *buffer, const Choice *choice, int clock,
						bool with_half);
extern bool clock_has_halves(const Choice *choice);
extern const char *spell_blank(const Choice *choice);
extern int	event_milestone(const Facts *facts, const Choice *choice,
							int entry);
extern const char *event_text(const Facts *facts, const Choice *choice,
							  int entry);

/* Words of a language. */
typedef struct Words
{
	const char *timeline;
	const char *time;
	const char *event;
	const char *date;
	const char *who;
	const char *all_times;		/* with %s for the zone */
	const char *about;
	const char *to;
	const char *months[12];
	const char *weekdays[7];	/* from Monday */
} Words;

extern const Words words[NLANGUAGES];

#endif							/* GENERATE_H */
