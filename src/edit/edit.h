/*
 * src/edit/edit.h
 *
 * Changes to the text of a report that keep every other byte.
 *
 * An edit is a list of replacements against the source of a report that was
 * parsed.  They are applied in one pass, and what comes out is parsed and
 * compared with the report as it was: every row of every kind has to be there,
 * as it was, except those that the edit says it changes (verify.h).  So what a
 * writer gets wrong is refused, and is never a document that says something
 * else without a word.
 */
#ifndef RCA_EDIT_H
#define RCA_EDIT_H

#include "base/error.h"
#include "report/report.h"
#include "words/conventions.h"

/* Puts text in the place of the bytes that are there. */
typedef struct RcaReplacement
{
	int			start;			/* bytes from the start of report->source */
	int			length;
	RcaStr		text;
} RcaReplacement;

/* What an edit may change, as bits.  The first are those of the metadata. */
typedef enum RcaFact
{
	RCA_FACT_TITLE = 1 << 0,
	RCA_FACT_DATE = 1 << 1,
	RCA_FACT_SEVERITY = 1 << 2,
	RCA_FACT_STATUS = 1 << 3,
	RCA_FACT_DURATION = 1 << 4,
	RCA_FACT_PREPARED = 1 << 5,
	RCA_FACT_SERVICES = 1 << 6,
	RCA_FACT_TAGS = 1 << 7,
	RCA_FACT_AUTHORS = 1 << 8,

	/* when entries of the timeline were, but not their words; anywhere */
	RCA_FACT_INSTANTS = 1 << 9,

	/*
	 * Rows in lines that the edit touches.  Where a bit is set they may differ,
	 * go or come; all other rows of the kind stay, in their order.
	 */
	RCA_FACT_SECTIONS = 1 << 10,
	RCA_FACT_TIMELINE = 1 << 11,
	RCA_FACT_ACTION_ITEMS = 1 << 12,
	RCA_FACT_POINTS = 1 << 13,
	RCA_FACT_LINKS = 1 << 14,
	RCA_FACT_BLOCKS = 1 << 15,	/* of Markdown: code, tables, paragraphs */
} RcaFact;

/* Lines, the last one included. */
typedef struct RcaEditLines
{
	int			first;
	int			last;
} RcaEditLines;

typedef struct RcaEdit
{
	RcaStr		text;			/* as it was given, with its byte order mark */
	const RcaReport *report;	/* as it is */
	RcaStr		line_end;		/* that the document uses */
	int		   *line_starts;	/* of report->source, in bytes; see nlines */
	int			nlines;			/* and one more start, behind the last line */
	uint32		changes;		/* RcaFact bits */
	RcaStrList	keys;			/* of the front matter, that may differ */
	int			keys_capacity;

	RcaReplacement *items;
	int			count;
	int			capacity;
	RcaEditLines *touched;		/* as rca_edit_touch says */
	int			ntouched;
	int			touched_capacity;
} RcaEdit;

/*
 * An edit of the text of a report, in UTF-8, that is read under conventions, or
 * none if they are NULL; both must outlive it.  NULL with *err filled if the text
 * is not a report.
 */
extern RcaEdit *rca_edit_begin(RcaStr text, const RcaConventions *conventions,
							   RcaError *err);

/* Fills line_starts from report, where a report takes the place of another. */
extern void rca_edit_find_lines(RcaEdit *edit);

/* The same of a text whose report is at hand. */
extern RcaEdit *rca_edit_begin_parsed(RcaStr text, const RcaReport *report);

/*
 * Puts text in the place of a slice of report->source, which may be empty.
 * Replacements do not overlap; of two insertions at one place the first stands
 * first.
 */
extern void rca_edit_replace(RcaEdit *edit, RcaStr where, RcaStr text);

/* Inserts text before a line; one past the last line stands for the end. */
extern void rca_edit_insert_line(RcaEdit *edit, int line, RcaStr text);

/* Takes lines out, with their ends. */
extern void rca_edit_delete_lines(RcaEdit *edit, int first, int last);

/* Rows of these lines of the source count as touched, too. */
extern void rca_edit_touch(RcaEdit *edit, int first, int last);

/* Says that facts may change, and a key of the front matter. */
extern void rca_edit_allow(RcaEdit *edit, uint32 changes);
extern void rca_edit_allow_key(RcaEdit *edit, RcaStr key);

/* A line of the source by its number, without its end. */
extern RcaStr rca_edit_line(const RcaEdit *edit, int line);

/* The end of a line; of the last one, that of the document's lines. */
extern RcaStr rca_edit_line_end(const RcaEdit *edit, int line);

/* The number of the line that a byte of the source stands in. */
extern int	rca_edit_line_of(const RcaEdit *edit, const char *place);

/* The place of a column of a line, counted in characters from 1. */
extern const char *rca_edit_place(const RcaEdit *edit, int line, int col);

/* Is this slice one of report->source?  Text that markup was taken off is not. */
extern bool rca_edit_has(const RcaEdit *edit, RcaStr slice);

/*
 * Fills *err with a refusal at a place of the source, or at a line, and returns
 * false.  detail and hint are sentences.
 */
extern bool rca_edit_refuse_at(const RcaEdit *edit, RcaError *err,
							   const char *place, const char *detail,
							   const char *hint);
extern bool rca_edit_refuse(const RcaEdit *edit, RcaError *err, int line,
							const char *detail, const char *hint);

#endif							/* RCA_EDIT_H */
