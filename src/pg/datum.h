/*
 * src/pg/datum.h
 *
 * Between Datums and the stored form: the only way from one to the other.
 */
#ifndef RCA_DATUM_H
#define RCA_DATUM_H

#include "base/base.h"

#include "datatype/timestamp.h"
#include "fmgr.h"
#include "mb/pg_wchar.h"

#include "base/calendar.h"
#include "base/error.h"
#include "base/short.h"
#include "base/text.h"
#include "pg/compat.h"
#include "report/report.h"
#include "store/form.h"
#include "store/outline.h"
#include "values/quantity.h"

/* A string of the core, UTF-8, in the server's encoding. */
extern const char *rca_to_server(const char *s);

/* A string of the server's encoding in UTF-8. */
extern const char *rca_from_server(const char *s);

/* The text of a function's first argument, of type rca or text. */
extern RcaStr rca_text_argument(FunctionCallInfo fcinfo, bool is_rca);

/* The stored form of a datum of type text, or an error. */
extern Datum rca_build_datum(Datum source);

/*
 * Parses text in the server's encoding into the current context.  NULL with
 * *err filled if it is not well-formed.
 */
extern RcaReport *rca_report_of_text(const char *text, int len, bool complete,
										 RcaError *err);

/* The same, raising the error. */
extern RcaReport *rca_report_or_error(const char *text, int len, bool complete);

/* The SQLSTATE and the message of an error of the core. */
extern int	rca_error_code(const RcaError *err);
extern const char *rca_error_message(const RcaError *err);

/*
 * Parses text in the server's encoding.  Raises an error if it is not
 * well-formed, or reports it to escontext, if there is one, and returns NULL.
 */
extern struct varlena *rca_build(const char *text, int len, struct Node *escontext);

/* A stored report, and what is read of it on demand. */
typedef struct RcaValue
{
	RcaForm	form;
	RcaStr		text;			/* in the server's encoding */
	RcaReport  *report;			/* or NULL: not parsed yet */
} RcaValue;

/* How much of a stored report is wanted, each with what stands before it. */
typedef enum RcaReach
{
	RCA_REACH_SEVERITY,			/* and the header */
	RCA_REACH_METADATA,
	RCA_REACH_TIMELINE,
	RCA_REACH_ACTION_ITEMS,
	RCA_REACH_ALL,
} RcaReach;

/*
 * Opens a value, detoasted as far as is wanted; the report lives in the current
 * context.  Only one that is opened in all has its text.
 */
extern void rca_value_open(Datum datum, RcaReach reach, RcaValue *value);

/*
 * The parsed document, for what is not in the form.  It is parsed in the
 * current context when it is first asked for, and once more if it is to be
 * complete (document.h) and was not.
 */
extern const RcaReport *rca_value_report(RcaValue *value, bool complete);

/* The sections of a report. */
extern RcaOutline rca_value_outline(const RcaValue *value);

/* The metadata of a report. */
extern RcaMetadata rca_value_metadata(const RcaValue *value);

/* Just the text of a detoasted value, in the server's encoding. */
extern RcaStr rca_value_text(struct varlena *value);

/* Raises the error for a stored value that does not make sense. */
pg_noreturn extern void rca_report_corrupt(void);

/*
 * Datums of the core's types.  Strings of the core are UTF-8; a null string
 * sets *isnull.  rca_interval_datum_in takes no memory: its result is in space.
 */
extern Datum rca_text_datum(RcaStr s, bool *isnull);
extern Datum rca_server_text_datum(RcaStr s, bool *isnull);
extern Datum rca_list_datum(const RcaStrList *list, bool *isnull);
extern Datum rca_date_datum(RcaDate date, bool *isnull);
extern Datum rca_instant_datum(RcaInstant at, bool *isnull);
extern Datum rca_interval_datum(int64 usecs, bool *isnull);
extern Datum rca_interval_datum_in(Interval *space, int64 usecs, bool *isnull);
extern Datum rca_numeric_datum(RcaNumber number, bool *isnull);
extern Datum rca_cstring_datum(const char *s, bool *isnull);

/*
 * Takes strings that are short ones if they have the length of one (text.h); the
 * result may be a part of the stored form.  Rows call it for every string.
 */
static inline Datum
rca_stored_datum(RcaStr s, bool *isnull)
{
	if (s.data == NULL || s.len > RCA_MAX_SHORT || GetDatabaseEncoding() != PG_UTF8)
		return rca_text_datum(s, isnull);
	*isnull = false;
	return PointerGetDatum(s.data - 1);
}

#endif							/* RCA_DATUM_H */
