/*
 * src/values/duration.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/duration.h"
#include "values/units.h"

/*
 * Reads a decimal number as a whole number of parts, ten to the power of
 * ndecimals of which make one.  Returns its length or 0.
 */
static int
read_scaled(RcaStr s, int pos, int64 *parts, int *ndecimals)
{
	int			start = pos;
	int			ndigits = 0;

	*parts = 0;
	*ndecimals = 0;
	while (pos < s.len && rca_is_digit(s.data[pos]))
	{
		if (++ndigits > 9)
			return 0;
		*parts = *parts * 10 + (s.data[pos++] - '0');
	}
	if (ndigits == 0)
		return 0;
	if (pos + 1 < s.len && s.data[pos] == '.' && rca_is_digit(s.data[pos + 1]))
	{
		for (pos++; pos < s.len && rca_is_digit(s.data[pos]); pos++)
		{
			if (*ndecimals == 3)
				continue;		/* a thousandth of a unit is enough */
			*parts = *parts * 10 + (s.data[pos] - '0');
			(*ndecimals)++;
		}
	}
	return pos - start;
}

static int64
scale(int64 parts, int ndecimals, int64 unit)
{
	static const int64 powers[] = {1, 10, 100, 1000};

	if (parts > RCA_MAX_DURATION / unit * powers[ndecimals])
		return RCA_NO_DURATION;
	return parts * unit / powers[ndecimals];
}

static int
read_unit(RcaStr s, int pos, int64 *usecs)
{
	RcaStr		word = rca_skip(s, pos);
	int			n = 0;

	while (n < word.len && rca_is_word(word.data[n]) && !rca_is_digit(word.data[n]))
		n++;
	word.len = n;
	/* "2H44M" of ISO 8601 has nothing between a unit and a number */
	for (int i = 0; i < rca_nunits; i++)
	{
		if (rca_units[i].usecs >= RCA_USECS_PER_SEC && rca_equal_nocase(word, rca_units[i].text))
		{
			*usecs = rca_units[i].usecs;
			return n;
		}
	}
	return 0;
}

/* words between two parts */
static const RcaStr joints[] =
{
	RCA_LITERAL("and "), RCA_LITERAL("und "), RCA_LITERAL("et "),
	RCA_LITERAL("y "), RCA_LITERAL("e "), RCA_LITERAL("og "),
};

/* what begins a remark: "2 hours (partial outage)", "2 hours from 10:00" */
static const RcaStr remarks[] =
{
	RCA_LITERAL("("), RCA_LITERAL(";"), RCA_LITERAL("from "),
	RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"),
	RCA_LITERAL("\xef\xbc\x88"),	/* full-width parenthesis */
};

/* The length of the one of some texts that stands at pos, or 0. */
static int
match_one(RcaStr s, int pos, const RcaStr *texts, int ntexts)
{
	for (int i = 0; i < ntexts; i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), texts[i]))
			return texts[i].len;
	}
	return 0;
}

int64
rca_duration_read(RcaStr s)
{
	int64		total = 0;
	int			pos = 0;
	bool		approximate;
	bool		any = false;

	s = rca_trim(s);
	pos = rca_skip_approximation(s, pos, &approximate);
	if (pos < s.len && s.data[pos] == 'P')
		pos++;

	while (pos < s.len && match_one(s, pos, remarks, lengthof(remarks)) == 0)
	{
		int64		parts,
					unit,
					usecs;
		int			ndecimals;
		int			n;

		/* what may stand between two parts */
		if (rca_is_blank(s.data[pos]) || s.data[pos] == ',' || s.data[pos] == 'T')
		{
			pos++;
			continue;
		}
		if (any && (n = match_one(s, pos, joints, lengthof(joints))) > 0)
		{
			pos += n;
			continue;
		}

		if ((n = read_scaled(s, pos, &parts, &ndecimals)) == 0)
			return RCA_NO_DURATION;
		pos = rca_skip_blanks(s, pos + n);
		if ((n = read_unit(s, pos, &unit)) == 0)
			return RCA_NO_DURATION;
		pos += n;
		usecs = scale(parts, ndecimals, unit);
		if (usecs == RCA_NO_DURATION || usecs > RCA_MAX_DURATION - total)
			return RCA_NO_DURATION;
		total += usecs;
		any = true;
	}
	return any ? total - total % RCA_USECS_PER_SEC : RCA_NO_DURATION;
}

int64
rca_minutes_read(RcaStr s)
{
	int64		parts;
	int			ndecimals;
	int			n;
	int64		usecs;

	s = rca_trim(s);
	n = read_scaled(s, 0, &parts, &ndecimals);
	if (n == 0 || n != s.len)
		return rca_duration_read(s);
	usecs = scale(parts, ndecimals, RCA_USECS_PER_MIN);
	return usecs == RCA_NO_DURATION ? usecs : usecs - usecs % RCA_USECS_PER_SEC;
}
