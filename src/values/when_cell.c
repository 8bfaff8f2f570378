/*
 * src/values/when_cell.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/phrase.h"
#include "values/range_sign.h"
#include "values/when_cell.h"
#include "values/when_list.h"
#include "values/when_range.h"
#include "values/when_read.h"

/* Skips what may come after the time in a cell: a bracket, a few words. */
static RcaStr
skip_cell_end(RcaStr s, RcaStr rest)
{
	static const RcaStr ends[] =
	{
		RCA_LITERAL("]"), RCA_LITERAL(")"), RCA_LITERAL("\xef\xbc\x89"),
		RCA_LITERAL("\xe3\x80\x91"), RCA_LITERAL("onwards"),
		RCA_LITERAL("onward"), RCA_LITERAL(":"), RCA_LITERAL("から"),
	};
	int			n = rca_starts_with_one(rest, ends, lengthof(ends));

	/* only if a bracket was opened */
	if (n > 0 && (rest.data[0] == ']' || rest.data[0] == ')') &&
		s.data[0] != '[' && s.data[0] != '(')
		return rest;
	return rca_trim(rca_skip(rest, n));
}

static bool
read_cell(RcaStr s, bool (*read) (RcaStr s, RcaWhen *when), RcaWhen *when,
		  RcaWhen *end)
{
	static const RcaStr remarks[] =
	{
		RCA_LITERAL("("),
		RCA_LITERAL("/"),
		RCA_LITERAL("\xef\xbc\x88"),	/* full-width parenthesis */
	};
	RcaWhen		ignored;
	RcaStr		rest;

	if (end == NULL)
		end = &ignored;
	*end = rca_no_when;
	s = rca_trim(s);
	if (!read(s, when))
		return false;
	rest = rca_trim(rca_skip(s, when->length));
	if (rest.len == 0)
		return true;
	if (when->clock != RCA_NO_CLOCK)
	{
		int			n = rca_when_read_range(rest, when, end);

		if (n == 0)
			n = rca_when_skip_list(rest);
		rest = rca_trim(rca_skip(rest, n));
	}
	rest = skip_cell_end(s, rest);
	/* the end of the range may be open, or may not be valid */
	return rest.len == 0 ||
		rca_starts_with_one(rest, remarks, lengthof(remarks)) > 0 ||
		rca_range_sign_at(rest, 0, RCA_RANGE_OF_TIMES) > 0;
}

bool
rca_when_read_cell(RcaStr s, RcaWhen *when, RcaWhen *end)
{
	return read_cell(s, rca_when_read, when, end);
}

bool
rca_when_read_compact_cell(RcaStr s, RcaWhen *when, RcaWhen *end)
{
	return read_cell(s, rca_when_read_compact, when, end);
}

RcaDate
rca_date_read(RcaStr s)
{
	RcaWhen		when;

	s = rca_trim(s);
	return rca_when_read_cell(s, &when, NULL) ? when.day.date : RCA_NO_DATE;
}
