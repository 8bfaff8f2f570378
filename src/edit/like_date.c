/*
 * src/edit/like_date.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/like_date.h"

/*
 * Y, M, D: year, month, day in digits; m and d without leading zero; N and n
 * the name of the month and its first three letters.  Longer styles come
 * before those that may be a part of them.
 */
static const char *const styles[] =
{
	"Y-M-D", "Y/M/D", "Y.M.D", "Y年m月d日",
	"D.M.Y", "d.m.Y", "D/M/Y", "M/D/Y", "D-M-Y", "m/d/Y", "d/m/Y",
	"N d, Y", "n d, Y", "N d Y", "n d Y", "d N Y", "d n Y", "D N Y", "D n Y", "d-n-Y",
	"d. N Y", "N D, Y", "n D, Y", "Y-m-d", "Y/m/d",
	"M-D", "N d", "n d", "d N", "d n",
};

static const char *const months[] =
{
	"January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December",
};

static RcaStr
write_date(const char *style, RcaDate date)
{
	StringInfoData out;
	int			year;
	int			month;
	int			day;

	rca_date_parts(date, &year, &month, &day);
	initStringInfo(&out);
	for (; *style; style++)
	{
		switch (*style)
		{
			case 'Y':
				appendStringInfo(&out, "%04d", year);
				break;
			case 'M':
				appendStringInfo(&out, "%02d", month);
				break;
			case 'D':
				appendStringInfo(&out, "%02d", day);
				break;
			case 'm':
				appendStringInfo(&out, "%d", month);
				break;
			case 'd':
				appendStringInfo(&out, "%d", day);
				break;
			case 'N':
				appendStringInfoString(&out, months[month - 1]);
				break;
			case 'n':
				appendStringInfo(&out, "%.3s", months[month - 1]);
				break;
			default:
				appendStringInfoChar(&out, *style);
		}
	}
	return rca_str(out.data, out.len);
}

/* The offset of part in text as whole words, or -1.  Case is ignored. */
static int
find_words(RcaStr text, RcaStr part)
{
	for (int i = 0; i + part.len <= text.len; i++)
	{
		if (rca_starts_nocase(rca_skip(text, i), part) &&
			(i == 0 || !rca_is_word(text.data[i - 1]) || IS_HIGHBIT_SET(text.data[i - 1])) &&
			(i + part.len == text.len || !rca_is_word(text.data[i + part.len]) ||
			 text.data[i + part.len] == 'T' || IS_HIGHBIT_SET(text.data[i + part.len])))
			return i;
	}
	return -1;
}

RcaStr
rca_like_date(RcaStr text, RcaDate date, RcaDate other, RcaStr *written)
{
	if (date == RCA_NO_DATE || other == RCA_NO_DATE)
		return RCA_NULL_STR;
	for (int i = 0; i < lengthof(styles); i++)
	{
		RcaStr		old = write_date(styles[i], date);
		int			at = find_words(text, old);

		if (at < 0)
			continue;
		*written = write_date(styles[i], other);
		return rca_str(text.data + at, old.len);
	}
	return RCA_NULL_STR;
}
