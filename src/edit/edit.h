/*
 * src/edit/edit.h
 *
 * Changes the text of a report and keeps every other byte.
 *
 * An edit is a list of replacements in the source of a parsed report.  They
 * are applied in one pass.  The result is parsed and compared with the report
 * before: each row of every kind must still be there, unchanged, unless the
 * edit says that it may change (verify.h).  So an error of a writer leads to a
 * refusal, and never to a document that silently says something else.
 */
#ifndef RCA_EDIT_H
#define RCA_EDIT_H

#include "base/error.h"
#include "report/report.h"
#include "words/conventions.h"

/* Replaces bytes by text. */
typedef struct RcaReplacement
{
	int			start;			/* bytes from the start of report->source */
	int			length;
	RcaStr		text;
} RcaReplacement;

/* What an edit may change, as bits.  The first ones are metadata. */
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

	/* the instants of timeline entries anywhere, but not their text */
	RCA_FACT_INSTANTS = 1 << 9,

	/*
	 * Rows in lines that the edit touches.  If the bit is set, these rows may
	 * change, be removed or be added.  All other rows of the kind stay, in
	 * their order.
	 */
	RCA_FACT_SECTIONS = 1 << 10,
	RCA_FACT_TIMELINE = 1 << 11,
	RCA_FACT_ACTION_ITEMS = 1 << 12,
	RCA_FACT_POINTS = 1 << 13,
	RCA_FACT_LINKS = 1 << 14,
	RCA_FACT_BLOCKS = 1 << 15,	/* blocks of Markdown: code, tables,
								 * paragraphs */
} RcaFact;

/* A range of lines, including the last one. */
typedef struct RcaEditLines
{
	int			first;
	int			last;
} RcaEditLines;

typedef struct RcaEdit
{
	RcaStr		text;			/* the given text, with its byte order mark */
	const RcaReport *report;	/* the report before the edit */
	RcaStr		line_end;		/* that the document uses */
	int		   *line_starts;	/* of report->source, in bytes; nlines + 1 of
								 * them */
	int			nlines;			/* the last line start is the end of the text */
	uint32		changes;		/* RcaFact bits */
	RcaStrList	keys;			/* keys of the front matter that may differ */
	int			keys_capacity;

	RcaReplacement *items;
	int			count;
	int			capacity;
	RcaEditLines *touched;		/* see rca_edit_touch */
	int			ntouched;
	int			touched_capacity;
} RcaEdit;

/*
 * Begins an edit of the text of a report, in UTF-8, that is read under
 * conventions, which may be NULL.  Both must outlive the edit.  NULL with *err
 * filled if the text is not a report.
 */
extern RcaEdit *rca_edit_begin(RcaStr text, const RcaConventions *conventions,
							   RcaError *err);

/* Sets line_starts from report, after report was replaced. */
extern void rca_edit_find_lines(RcaEdit *edit);

/* The same for a text that is already parsed. */
extern RcaEdit *rca_edit_begin_parsed(RcaStr text, const RcaReport *report);

/*
 * Replaces a slice of report->source, which may be empty, by text.
 * Replacements must not overlap.  Two insertions at the same place keep their
 * order.
 */
extern void rca_edit_replace(RcaEdit *edit, RcaStr where, RcaStr text);

/* Inserts text before a line.  The line after the last one means the end. */
extern void rca_edit_insert_line(RcaEdit *edit, int line, RcaStr text);

/* Deletes lines with their line ends. */
extern void rca_edit_delete_lines(RcaEdit *edit, int first, int last);

/* Makes the rows in these lines of the source count as touched. */
extern void rca_edit_touch(RcaEdit *edit, int first, int last);

/* Allows facts to change, or a key of the front matter. */
extern void rca_edit_allow(RcaEdit *edit, uint32 changes);
extern void rca_edit_allow_key(RcaEdit *edit, RcaStr key);

/* A line of the source by its number, without its line end. */
extern RcaStr rca_edit_line(const RcaEdit *edit, int line);

/*
 * The line end of a line.  For a last line without one, the line end of the
 * document.
 */
extern RcaStr rca_edit_line_end(const RcaEdit *edit, int line);

/* The number of the line that has this byte of the source. */
extern int	rca_edit_line_of(const RcaEdit *edit, const char *place);

/* The position of a column in a line, counted in characters from 1. */
extern const char *rca_edit_place(const RcaEdit *edit, int line, int col);

/*
 * Is this a slice of report->source?  A text whose markup was removed is not.
 */
extern bool rca_edit_has(const RcaEdit *edit, RcaStr slice);

/*
 * Fills *err with a refusal at a position in the source, or at a line, and
 * returns false.  detail and hint are sentences.
 */
extern bool rca_edit_refuse_at(const RcaEdit *edit, RcaError *err,
							   const char *place, const char *detail,
							   const char *hint);
extern bool rca_edit_refuse(const RcaEdit *edit, RcaError *err, int line,
							const char *detail, const char *hint);

#endif							/* RCA_EDIT_H */
