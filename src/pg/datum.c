/*
 * src/pg/datum.c
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"
#include "utils/timestamp.h"

#include "base/limits.h"
#include "base/text.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/raise.h"

Datum
rca_server_text_datum(RcaStr s, bool *isnull)
{
	*isnull = (s.data == NULL);
	if (*isnull)
		return (Datum) 0;
	return PointerGetDatum(cstring_to_text_with_len(s.data, s.len));
}

Datum
rca_text_datum(RcaStr s, bool *isnull)
{
	return rca_server_text_datum(rca_str_to_server(s), isnull);
}

Datum
rca_repeated_datum(RcaStr s, bool *isnull)
{
	s.len = rca_clip(s, RCA_MAX_REPEATED);
	return rca_text_datum(s, isnull);
}

Datum
rca_cstring_datum(const char *s, bool *isnull)
{
	RcaStr		str = RCA_NULL_STR;

	if (s != NULL)
		str = rca_str(s, (int) strlen(s));
	return rca_text_datum(str, isnull);
}

Datum
rca_list_datum(const RcaStrList *list, bool *isnull)
{
	Datum	   *elements;

	*isnull = (list->items == NULL);
	if (*isnull)
		return (Datum) 0;
	elements = palloc(Max(list->count, 1) * sizeof(Datum));
	for (int i = 0; i < list->count; i++)
	{
		bool		element_isnull;

		elements[i] = rca_text_datum(list->items[i], &element_isnull);
		if (element_isnull)
			rca_raise_corrupt();
	}
	return PointerGetDatum(construct_array(elements, list->count, TEXTOID, -1,
										   false, TYPALIGN_INT));
}

Datum
rca_date_datum(RcaDate date, bool *isnull)
{
	*isnull = (date == RCA_NO_DATE);
	if (!*isnull && !IS_VALID_DATE(date))
		rca_raise_corrupt();
	return DateADTGetDatum(date);
}

Datum
rca_instant_datum(RcaInstant at, bool *isnull)
{
	*isnull = (at == RCA_NO_INSTANT);
	if (!*isnull && !IS_VALID_TIMESTAMP(at))
		rca_raise_corrupt();
	return TimestampTzGetDatum(at);
}

Datum
rca_interval_datum_in(Interval *space, int64 usecs, bool *isnull)
{
	*isnull = (usecs == RCA_NO_DURATION);
	space->time = usecs;
	space->day = 0;
	space->month = 0;
	return IntervalPGetDatum(space);
}

Datum
rca_interval_datum(int64 usecs, bool *isnull)
{
	return rca_interval_datum_in(palloc(sizeof(Interval)), usecs, isnull);
}

Datum
rca_numeric_datum(RcaNumber number, bool *isnull)
{
	*isnull = !number.known;
	return *isnull ? (Datum) 0 :
		DirectFunctionCall3(numeric_in,
							CStringGetDatum(rca_number_string(number)),
							ObjectIdGetDatum(InvalidOid),
							Int32GetDatum(-1));
}
