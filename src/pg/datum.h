/*
 * src/pg/datum.h
 *
 * Datums from the types of the core.
 *
 * Strings of the core are UTF-8.  Values that are missing, such as a string
 * without data or RCA_NO_DATE, set *isnull.
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
/*
 * The same for a text that many rows repeat.  It is cut at RCA_MAX_REPEATED.
 */
extern Datum rca_repeated_datum(RcaStr s, bool *isnull);

extern Datum rca_cstring_datum(const char *s, bool *isnull);
extern Datum rca_list_datum(const RcaStrList *list, bool *isnull);
extern Datum rca_date_datum(RcaDate date, bool *isnull);
extern Datum rca_instant_datum(RcaInstant at, bool *isnull);
extern Datum rca_interval_datum(int64 usecs, bool *isnull);
extern Datum rca_numeric_datum(RcaNumber number, bool *isnull);

/* A string that is already in the server's encoding. */
extern Datum rca_server_text_datum(RcaStr s, bool *isnull);

/* The same as rca_interval_datum, but in memory of the caller. */
extern Datum rca_interval_datum_in(Interval *space, int64 usecs, bool *isnull);

/*
 * For strings that are short ones (short.h) if their length permits.  The
 * result may point into the stored form.  Rows call this for every string.
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
