/*
 * src/pg/datum.h
 *
 * Datums of the core's types.
 *
 * Strings of the core are UTF-8.  What the core does not know, such as a
 * string without data or RCA_NO_DATE, sets *isnull.
 */
#ifndef RCA_DATUM_H
#define RCA_DATUM_H

#include "base/base.h"

#include "datatype/timestamp.h"
#include "mb/pg_wchar.h"

#include "base/calendar.h"
#include "base/short.h"
#include "values/quantity.h"

extern Datum rca_text_datum(RcaStr s, bool *isnull);
/* The same of what many rows repeat, of which no more than the start is kept. */
extern Datum rca_repeated_datum(RcaStr s, bool *isnull);

extern Datum rca_cstring_datum(const char *s, bool *isnull);
extern Datum rca_list_datum(const RcaStrList *list, bool *isnull);
extern Datum rca_date_datum(RcaDate date, bool *isnull);
extern Datum rca_instant_datum(RcaInstant at, bool *isnull);
extern Datum rca_interval_datum(int64 usecs, bool *isnull);
extern Datum rca_numeric_datum(RcaNumber number, bool *isnull);

/* A string that is in the server's encoding already. */
extern Datum rca_server_text_datum(RcaStr s, bool *isnull);

/* The same as rca_interval_datum, without memory of its own. */
extern Datum rca_interval_datum_in(Interval *space, int64 usecs, bool *isnull);

/*
 * Takes strings that are short ones if they have the length of one (short.h);
 * the result may be a part of the stored form.  Rows call it for every string.
 */
static inline Datum
rca_stored_datum(RcaStr s, bool *isnull)
{
	if (s.data == NULL || s.len > RCA_MAX_SHORT ||
		GetDatabaseEncoding() != PG_UTF8)
		return rca_text_datum(s, isnull);
	*isnull = false;
	return PointerGetDatum(s.data - 1);
}

#endif							/* RCA_DATUM_H */
