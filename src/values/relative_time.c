/*
 * src/values/relative_time.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "values/approximation.h"
#include "values/duration.h"
#include "values/phrase.h"
#include "values/relative_time.h"

static const RcaStr pluses[] =
{
	RCA_LITERAL("+"), RCA_LITERAL("\xef\xbc\x8b")
};

static const RcaStr minuses[] =
{
	RCA_LITERAL("-"), RCA_LITERAL("\xe2\x88\x92"), RCA_LITERAL("\xe2\x80\x93")
};

/* Reads 0:15, 26:10 and 0:15:30, in hours.  Returns the length, or 0. */
static int
read_hours(RcaStr s, int64 *usecs)
{
	int			hours;
	int			minutes;
	int			seconds;
	int			n = rca_read_digits(s, 0, 1, 3, &hours);

	if (n == 0 || n == s.len || s.data[n] != ':' ||
		rca_read_digits(s, n + 1, 2, 2, &minutes) == 0 || minutes > 59)
		return 0;
	n += 3;
	*usecs = hours * RCA_USECS_PER_HOUR + minutes * RCA_USECS_PER_MIN;
	if (n < s.len && s.data[n] == ':' &&
		rca_read_digits(s, n + 1, 2, 2, &seconds) > 0 && seconds < 60)
	{
		n += 3;
		*usecs += seconds * RCA_USECS_PER_SEC;
	}
	return n;
}

/*
 * The end of the word at pos, which may have a decimal point.  A dash ends it.
 */
static int
word_end(RcaStr s, int pos)
{
	while (pos < s.len && (unsigned char) s.data[pos] != 0xE2 && (rca_is_word(s.data[pos]) ||
						   (s.data[pos] == '.' && pos + 1 < s.len &&
							rca_is_digit(s.data[pos + 1]))) &&
		   !(IS_HIGHBIT_SET(s.data[pos]) && rca_wide_blank(rca_skip(s, pos)) > 0))
		pos++;
	return pos;
}

/*
 * Reads "5m", "1h30m", "2 hours 5 min", "1 day": all words that are a length
 * of time.
 */
static int
read_length(RcaStr s, int64 *usecs)
{
	int			ends[4];
	int			n = 0;
	int			pos = 0;

	while (n < lengthof(ends) && pos < s.len)
	{
		int			end = word_end(s, pos);

		if (end == pos)
			break;
		ends[n++] = end;
		pos = rca_skip_blanks(s, end);
		if (pos == end)
			break;
	}
	while (n-- > 0)
	{
		*usecs = rca_duration_read(rca_str(s.data, ends[n]));
		if (*usecs != RCA_NO_DURATION)
			return ends[n];
	}
	return 0;
}

/*
 * Reads what comes after the sign of a relative time.  A number alone is in
 * minutes.
 */
static int
read_relative_length(RcaStr s, bool behind_t, int64 *usecs)
{
	int			n = read_hours(s, usecs);
	int			minutes;

	if (n == 0)
		n = read_length(s, usecs);
	if (n > 0 || !behind_t || s.len == 0)
		return n;
	n = rca_read_digits(s, 0, 1, 4, &minutes);
	if (n > 0)
	{
		*usecs = minutes * RCA_USECS_PER_MIN;
		return n == word_end(s, 0) ? n : 0;
	}
	/* "T+Minutes", "T+?" */
	*usecs = RCA_NO_DURATION;
	return s.data[0] == '?' ? 1 : rca_is_alpha(s.data[0]) ? word_end(s, 0) : 0;
}

int
rca_relative_time_read(RcaStr s, int64 *usecs, bool *approximate)
{
	bool		behind_t = s.len > 1 && s.data[0] == 'T';
	bool		is_minus;
	int			pos = behind_t ? 1 : 0;
	int			n;

	if (s.len < 2 || (!behind_t && s.data[0] != '+' && s.data[0] != '-' &&
					  !IS_HIGHBIT_SET(s.data[0])))
		return 0;
	if (behind_t && s.data[1] == '0' && (s.len == 2 || rca_ends_letters(s.data[2])))
	{
		*usecs = 0;
		return 2;
	}
	if (behind_t)
		pos = rca_skip_blanks(s, pos);
	n = rca_starts_with_one(rca_skip(s, pos), pluses, lengthof(pluses));
	is_minus = (n == 0);
	if (is_minus)
		n = rca_starts_with_one(rca_skip(s, pos), minuses, lengthof(minuses));
	if (n == 0)
		return 0;
	/* "–08:31" is a range whose start is open */
	if (!behind_t && is_minus && n > 1 && s.len >= pos + n + 5 && s.data[pos + n + 2] == ':')
		return 0;
	pos += n;
	if (behind_t)
		pos = rca_skip_blanks(s, pos);
	pos = rca_skip_approximation(s, pos, approximate);
	n = read_relative_length(rca_skip(s, pos), behind_t, usecs);
	/* "T-shirt" */
	if (n == 0 || (is_minus && *usecs == RCA_NO_DURATION))
		return 0;
	if (is_minus)
		*usecs = -*usecs;
	return pos + n;
}
