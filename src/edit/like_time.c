/*
 * src/edit/like_time.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/like_time.h"

/*
 * H, M, S, U: hour, minute, second, milliseconds in digits; h without leading
 * zero; t and T the hour of the 12-hour clock without and with one; a and A AM
 * or PM; p and P the same with points.  Longer styles come before those that
 * may be a part of them.
 */
static const char *const styles[] =
{
	"H:M:S.U", "H:M:S", "t:M:S A", "t:M:S a", "h:M:S",
	"T:M A", "T:M a", "T:MA", "T:Ma", "t:M A", "t:M a", "t:MA", "t:Ma", "t:M P", "t:M p",
	"H:M", "h:M", "H.M", "h.M", "HhM", "hhM", "H時M分", "t A", "tA", "t a", "ta", "HM",
};

#define QUARTER	(15 * RCA_USECS_PER_MIN)

static RcaStr
write_clock(const char *style, int64 clock)
{
	int			hour = (int) (clock / RCA_USECS_PER_HOUR);
	int			minute = (int) (clock / RCA_USECS_PER_MIN % 60);
	int			second = (int) (clock / RCA_USECS_PER_SEC % 60);
	int			twelve = hour % 12 == 0 ? 12 : hour % 12;
	StringInfoData out;

	initStringInfo(&out);
	for (const char *c = style; *c; c++)
	{
		/* in "hhM" the first h is the hour, the second is the letter */
		if (*c == 'H' || (*c == 'h' && c == style))
			appendStringInfo(&out, *c == 'H' ? "%02d" : "%d", hour);
		else if (*c == 'T' || *c == 't')
			appendStringInfo(&out, *c == 'T' ? "%02d" : "%d", twelve);
		else if (*c == 'M')
			appendStringInfo(&out, "%02d", minute);
		else if (*c == 'S')
			appendStringInfo(&out, "%02d", second);
		else if (*c == 'U')
			appendStringInfo(&out, "%03d", (int) (clock / 1000 % 1000));
		else if (*c == 'A' || *c == 'a')
			appendStringInfoString(&out, *c == 'A' ? (hour < 12 ? "AM" : "PM") : hour < 12 ? "am" : "pm");
		else if (*c == 'P' || *c == 'p')
			appendStringInfoString(&out, *c == 'P' ? (hour < 12 ? "A.M." : "P.M.") : hour < 12 ? "a.m." : "p.m.");
		else
			appendStringInfoChar(&out, *c);
	}
	return rca_str(out.data, out.len);
}

/* The local time of day of an instant. */
static int64
clock_at(RcaInstant at, int64 offset)
{
	int64		clock = (at + offset) % RCA_USECS_PER_DAY;

	return clock < 0 ? clock + RCA_USECS_PER_DAY : clock;
}

static int
find_clock(RcaStr text, RcaStr clock)
{
	for (int i = 0; i + clock.len <= text.len; i++)
	{
		int			end = i + clock.len;

		if (memcmp(text.data + i, clock.data, clock.len) != 0 ||
			(i > 0 && (rca_is_digit(text.data[i - 1]) ||
					   (strchr(":.", text.data[i - 1]) != NULL && i > 1 && rca_is_digit(text.data[i - 2])))))
			continue;
		if (end < text.len && (rca_is_digit(text.data[end]) ||
							   (text.data[end] == ':' && end + 1 < text.len && rca_is_digit(text.data[end + 1]))))
			continue;
		return i;
	}
	return -1;
}

/* Does s begin with AM or PM, as in "PM" or " p.m."? */
static bool
has_half(RcaStr s)
{
	while (s.len > 0 && rca_is_blank(s.data[0]))
		s = rca_skip(s, 1);
	return s.len > 1 && strchr("apAP", s.data[0]) != NULL && strchr(".mM", s.data[1]) != NULL &&
		(s.len == 2 || s.data[1] == '.' || !rca_is_word(s.data[2]));
}

/* Can a style express all of the instant? */
static bool
holds(const char *style, RcaInstant at)
{
	if (at % RCA_USECS_PER_MIN == 0)
		return at % RCA_USECS_PER_HOUR == 0 || strchr(style, 'M') != NULL;
	if (at % RCA_USECS_PER_SEC == 0)
		return strchr(style, 'S') != NULL;
	return strchr(style, 'U') != NULL;
}

bool
rca_find_time(RcaStr text, RcaInstant at, RcaWrittenTime *written)
{
	/* try the nearest offsets first, from -12:00 to +14:00 */
	for (int i = 0; i < 2 * 14 * 4 + 1; i++)
	{
		int64		offset = (i % 2 == 0 ? 1 : -1) * (int64) ((i + 1) / 2) * QUARTER;
		int64		clock = clock_at(at, offset);

		for (int j = 0; j < lengthof(styles); j++)
		{
			RcaStr		s;
			int			place;

			if (!holds(styles[j], at))
				continue;
			s = write_clock(styles[j], clock);
			place = find_clock(text, s);
			if (place < 0 || (strpbrk(styles[j], "aApP") == NULL && has_half(rca_skip(text, place + s.len))))
				continue;
			written->place = rca_str(text.data + place, s.len);
			written->style = styles[j];
			written->offset = offset;
			return true;
		}
	}
	return false;
}

RcaStr
rca_write_time(const RcaWrittenTime *like, RcaInstant at)
{
	const char *style = like->style;

	/* write seconds if they are not zero */
	if (!holds(style, at + like->offset))
	{
		if (strcmp(style, "H:M") == 0 || strcmp(style, "H:M:S") == 0)
			style = at % RCA_USECS_PER_SEC == 0 ? "H:M:S" : "H:M:S.U";
		else if (strcmp(style, "t A") == 0)
			style = "t:M A";
		else if (strcmp(style, "tA") == 0)
			style = "t:MA";
		else if (strcmp(style, "t a") == 0)
			style = "t:M a";
		else if (strcmp(style, "ta") == 0)
			style = "t:Ma";
	}
	return write_clock(style, clock_at(at, like->offset));
}

RcaDate
rca_local_date(const RcaWrittenTime *like, RcaInstant at)
{
	return rca_instant_date(at + like->offset);
}
